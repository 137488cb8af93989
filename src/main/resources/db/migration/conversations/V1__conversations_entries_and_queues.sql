create schema conversations;

create table conversations.queue (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    name text not null check (length(name) between 1 and 200),
    version integer not null default 1
);

insert into conversations.queue (key, name) values ('support', 'Support');

-- A sequence, because a counter row would make every new conversation wait for the one before it to commit.
create sequence conversations.number;

create table conversations.conversation (
    id uuid primary key,
    number bigint not null unique default nextval('conversations.number'),
    channel text not null,
    subject text not null check (length(subject) <= 998),
    customer uuid not null,
    language text not null,
    external_id text unique check (length(external_id) <= 255),
    opened_at timestamptz not null,
    queue text not null references conversations.queue (key),
    priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
    status text not null check (status in
        ('open', 'waiting-customer', 'waiting-third-party', 'snoozed', 'resolved', 'closed')),
    assignee uuid,
    tags text[] not null default '{}',
    snoozed_until timestamptz,
    last_entry uuid not null,
    last_entry_at timestamptz not null,
    last_kind text not null,
    excerpt text not null,
    waiting_since timestamptz,
    has_attachment boolean not null default false,
    merged_into uuid references conversations.conversation (id) check (merged_into <> id),
    version integer not null default 1
);

create index conversation_by_activity on conversations.conversation (last_entry_at desc, id desc);
create index conversation_by_customer on conversations.conversation (customer, last_entry_at desc);
create index conversation_by_queue on conversations.conversation (queue, last_entry_at desc);
create index conversation_by_tag on conversations.conversation using gin (tags);
create index conversation_at_hand on conversations.conversation (assignee, waiting_since)
    where status not in ('resolved', 'closed') and merged_into is null;
create index conversation_to_wake on conversations.conversation (snoozed_until) where status = 'snoozed';
create index conversation_by_survivor on conversations.conversation (merged_into) where merged_into is not null;

-- Languages without a stemmer of PostgreSQL's own, Slovenian among them: words as they are, without accents.
create text search configuration conversations.plain (copy = pg_catalog.simple);
alter text search configuration conversations.plain
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.simple;

create function conversations.words(language text, words text) returns tsvector
    language sql immutable parallel safe as $$
select case language
    when 'en' then to_tsvector('pg_catalog.english', words)
    when 'ru' then to_tsvector('pg_catalog.russian', words)
    when 'fi' then to_tsvector('pg_catalog.finnish', words)
    else to_tsvector('conversations.plain', words)
end
$$;

-- Whoever searches does not say in which language, so a word is looked for in the form it has in each.
create function conversations.wanted(words text) returns tsquery
    language sql immutable parallel safe as $$
select websearch_to_tsquery('pg_catalog.english', words)
    || websearch_to_tsquery('pg_catalog.russian', words)
    || websearch_to_tsquery('pg_catalog.finnish', words)
    || websearch_to_tsquery('conversations.plain', words)
$$;

create table conversations.entry (
    id uuid primary key,
    ordinal bigint generated always as identity,
    conversation uuid not null references conversations.conversation (id),
    kind text not null check (kind in ('customer-message', 'reply', 'note', 'call', 'in-person', 'event')),
    author_kind text not null check (author_kind in ('customer', 'person', 'bot', 'system')),
    author uuid,
    author_name text not null,
    at timestamptz not null,
    recorded_at timestamptz not null default now(),
    language text not null,
    text text not null,
    html text,
    visible text,
    event text,
    facts text[] not null default '{}',
    attachments jsonb not null default '[]',
    external_id text check (length(external_id) <= 255),
    words tsvector not null
);

create index entry_by_conversation on conversations.entry (conversation, at, ordinal);
create unique index entry_by_external_id on conversations.entry (conversation, external_id) where external_id is not null;
create index entry_by_words on conversations.entry using gin (words);

-- Append-only: what was said was said. The trigger binds the owner of the table too.
revoke update, delete, truncate on conversations.entry from ${application};

create function conversations.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'conversations.entry is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_is_append_only before update or delete or truncate on conversations.entry
    for each statement execute function conversations.refuse_change();

create table conversations.delivery (
    entry uuid primary key references conversations.entry (id),
    state text not null check (state in ('sent', 'failed')),
    settled_at timestamptz not null,
    remark text not null
);

create table conversations.merge (
    id uuid primary key,
    merged uuid not null references conversations.conversation (id),
    into_conversation uuid not null references conversations.conversation (id),
    merged_at timestamptz not null,
    merged_by uuid,
    merged_by_name text not null,
    status_before text not null,
    undone_at timestamptz,
    undone_by uuid
);

create unique index merge_in_force on conversations.merge (merged) where undone_at is null;

create table conversations.draft (
    conversation uuid not null references conversations.conversation (id),
    staff uuid not null,
    kind text not null check (kind in ('reply', 'note')),
    text text not null,
    last_seen uuid,
    saved_at timestamptz not null,
    primary key (conversation, staff)
);
