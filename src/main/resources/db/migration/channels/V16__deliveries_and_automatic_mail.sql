-- A server on the way said that it still tries.
alter table channels.sent_mail add column delayed_at timestamptz;

-- How a mailbox meets those who write to it; one that is not here acknowledges nothing and sets junk aside.
create table channels.mailbox_manner (
    mailbox text primary key references channels.mailbox (address) on delete cascade,
    acknowledges boolean not null,
    sets_junk_aside boolean not null
);

-- What a program here wrote to somebody, or kept back so that two programs do not write to each other for ever. Kept for a day.
create table channels.automatic_mail (
    id uuid primary key,
    recipient text not null check (length(recipient) between 3 and 320),
    conversation uuid not null,
    written_at timestamptz not null,
    held_back boolean not null
);

create index automatic_mail_recipient on channels.automatic_mail (recipient, written_at);
create index automatic_mail_conversation on channels.automatic_mail (conversation, written_at);
create index automatic_mail_written_at on channels.automatic_mail (written_at);

-- Says only that a letter was received; what comes of it is told to nobody.
alter table channels.sent_mail add column acknowledgement boolean not null default false;
