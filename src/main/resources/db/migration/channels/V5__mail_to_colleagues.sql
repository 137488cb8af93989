-- A mail to a colleague about Heed itself. Its words may hold a link that opens a door, so they are gone once it has left.
create table channels.staff_mail (
    id uuid primary key,
    recipient text not null check (length(recipient) between 3 and 254),
    subject text not null,
    words text,
    queued_at timestamptz not null,
    state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'unknown')),
    remark text not null default '',
    check ((state = 'queued') = (words is not null))
);

create index staff_mail_by_time on channels.staff_mail (queued_at);
