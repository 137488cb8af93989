-- Who has a conversation open at this moment: one row for each open page. Lost in a crash, and told anew within seconds. No
-- foreign key, so that a heartbeat never waits for the conversation's lock.
create unlogged table conversations.viewing (
    conversation uuid not null,
    staff uuid not null,
    page uuid not null,
    name text not null,
    writing text check (writing in ('reply', 'note')),
    seen_at timestamptz not null,
    primary key (conversation, staff, page)
);

create index viewing_by_age on conversations.viewing (seen_at);

-- A reply that was sent and can still be taken back. It becomes the entry of this id when it leaves, written with the rights
-- that its sender had.
create table conversations.outgoing (
    entry uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    staff uuid not null,
    sender_name text not null,
    sender_kind text not null check (sender_kind in ('person', 'token')),
    rights text[] not null,
    queues text[],
    text text not null,
    language text,
    fields jsonb not null,
    closing text not null default '',
    written_at timestamptz not null,
    leaves_at timestamptz not null check (leaves_at between written_at and written_at + interval '1 minute')
);

create index outgoing_by_time on conversations.outgoing (leaves_at);
create index outgoing_of_conversation on conversations.outgoing (conversation, leaves_at);

-- How long replies wait; the row of nobody is the company's.
create table conversations.reply_delay (
    staff uuid unique nulls not distinct,
    seconds integer not null check (seconds between 0 and 60)
);

create index draft_of_staff on conversations.draft (staff);
