-- A file that somebody handed over before the words it belongs to. Nobody else sees it; its bytes become a blob only when it is
-- sent, so what is never sent leaves nothing behind.
create table conversations.upload (
    key text primary key check (key ~ '^[A-Za-z0-9_-]{32}$'),
    conversation uuid not null references conversations.conversation (id),
    holder text not null,
    name text not null check (length(name) between 1 and 255),
    type text not null check (length(type) between 3 and 100),
    content bytea not null check (length(content) between 1 and 18874368),
    uploaded_at timestamptz not null,
    removed_at timestamptz,
    used_at timestamptz
);

-- Whose row is locked hands over one file after the other, so that no limit is overrun.
create table conversations.upload_holder (
    holder text primary key
);

alter table conversations.upload alter column content set storage external;

create index upload_of_holder on conversations.upload (holder, conversation);
create index upload_by_age on conversations.upload (uploaded_at);
create index upload_of_conversation on conversations.upload (conversation);
