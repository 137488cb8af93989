-- A mail server on the way gave a letter of ours another Message-ID; an answer that proved its thread otherwise named it.
create table channels.other_message_id (
    message_id text not null,
    conversation uuid not null,
    learned_at timestamptz not null,
    primary key (message_id, conversation)
);

create index other_message_id_conversation on channels.other_message_id (conversation);

-- A letter that began a conversation looked as if it belonged to another one, and proved nothing. A colleague decides.
create table channels.thread_hint (
    conversation uuid not null,
    possibly uuid not null check (possibly <> conversation),
    why text not null check (why in ('letter', 'number')),
    found_at timestamptz not null,
    dismissed_by uuid,
    dismissed_at timestamptz,
    primary key (conversation, possibly),
    check (dismissed_by is null or dismissed_at is not null)
);

-- A colleague has looked at a letter that was set aside as junk or as forged, and lets it in.
alter table channels.mail add column let_in_at timestamptz;
