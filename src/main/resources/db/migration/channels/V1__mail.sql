create schema if not exists channels;

-- An address at which mail arrives. One that nobody set up but that was written to is recorded, so that nothing is lost.
create table channels.mailbox (
    id uuid primary key,
    address text not null unique check (address = lower(address) and address like '%_@_%'),
    name text not null,
    queue text not null,
    unannounced boolean not null default false,
    added_at timestamptz not null
);

create table channels.signing_key (
    id smallint primary key check (id between 0 and 255),
    secret bytea not null check (length(secret) = 32),
    made_at timestamptz not null,
    retired_at timestamptz
);

-- Stored before it is read: outcome is null from then until its place is found.
create table channels.mail (
    id uuid primary key,
    mailbox text not null,
    source_key char(64) not null,
    raw char(64) not null,
    bytes bigint not null,
    via text not null check (via in ('api', 'smtp', 'lmtp')),
    envelope_from text,
    envelope_to text not null,
    received_at timestamptz not null,
    outcome text check (outcome in ('created', 'appended', 'auto-reply', 'bounce', 'quarantined', 'suppressed')),
    reason text not null default '',
    message_id text not null default '',
    sender text not null default '',
    sender_name text not null default '',
    subject text not null default '',
    conversation uuid,
    entry uuid,
    third_party boolean not null default false,
    reading jsonb,
    check (outcome is null or outcome not in ('created', 'appended') or conversation is not null),
    unique (mailbox, source_key)
);

create index mail_message_id on channels.mail (message_id) where message_id <> '';
create index mail_conversation on channels.mail (conversation) where conversation is not null;
create index mail_entry on channels.mail (entry) where entry is not null;
create index mail_unread on channels.mail (received_at) where outcome is null;
create index mail_set_aside on channels.mail (received_at desc, id desc) where outcome is not null and conversation is null;

-- A reply on its way out or gone. Its Message-ID never changes, so that a repetition is recognised.
create table channels.sent_mail (
    id uuid primary key,
    conversation uuid not null,
    entry uuid not null unique,
    mailbox text not null,
    recipient text not null,
    message_id text not null unique,
    state text not null check (state in ('waiting', 'queued', 'sent', 'failed', 'unknown')),
    remark text not null default '',
    payload jsonb not null,
    queued_at timestamptz not null,
    settled_at timestamptz,
    bounced_at timestamptz,
    check ((state in ('sent', 'failed', 'unknown')) = (settled_at is not null))
);

create index sent_mail_conversation on channels.sent_mail (conversation);
create index sent_mail_waiting on channels.sent_mail (queued_at) where state = 'waiting';
create index sent_mail_unsettled on channels.sent_mail (queued_at desc, id desc) where state <> 'sent' or bounced_at is not null;

-- Questions asked on the public page within the last hour, to keep one visitor from flooding it.
create table channels.asked_question (
    source text not null,
    asked_at timestamptz not null
);

create index asked_question_source on channels.asked_question (source);
create index asked_question_asked_at on channels.asked_question (asked_at);
