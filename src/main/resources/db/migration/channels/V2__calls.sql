create schema if not exists channels;

create table channels.call (
    id uuid primary key,
    external_id text not null unique,
    queue text not null,
    caller text,
    offered_at timestamptz not null,
    answered_at timestamptz,
    abandoned_at timestamptz,
    ended_at timestamptz,
    agent text,
    recorded_at timestamptz not null,
    check (answered_at is null or abandoned_at is null),
    check (coalesce(answered_at, abandoned_at, ended_at) is not null),
    check (coalesce(answered_at, abandoned_at, ended_at) >= offered_at),
    check (ended_at >= coalesce(answered_at, abandoned_at, offered_at))
);

-- Lists are by the latest offer first, for all queues or for one.
create index call_offered_at on channels.call (offered_at desc, id desc);
create index call_queue_offered_at on channels.call (queue, offered_at desc, id desc);

-- A file that a person brings. Its bytes are a blob; how they are read stands here, so that the work goes on after a restart
-- where its last transaction left it.
create table channels.call_import (
    id uuid primary key,
    file_name text not null,
    sha256 text not null,
    format text not null check (format in ('CSV', 'TSV', 'NDJSON', 'JSON')),
    fields text[] not null,
    columns text[] not null,
    timezone text not null,
    answered_words text[] not null,
    abandoned_words text[] not null,
    shortest_wait_seconds int not null check (shortest_wait_seconds >= 0),
    created_at timestamptz not null,
    created_by uuid,
    created_by_name text not null,
    queues text[],
    started_at timestamptz,
    finished_at timestamptz,
    stopped_by text,
    claimed_until timestamptz,
    lines_total int not null default 0,
    lines_done int not null default 0,
    accepted int not null default 0,
    added int not null default 0,
    rejected int not null default 0,
    check (cardinality(fields) = cardinality(columns)),
    check (finished_at is null or started_at is not null)
);

create index call_import_unfinished on channels.call_import (claimed_until)
    where started_at is not null and finished_at is null;

-- What was left out, counted by the file's own word for it.
create table channels.call_import_left_out (
    import_id uuid not null references channels.call_import on delete cascade,
    word text not null,
    calls int not null,
    primary key (import_id, word)
);

create table channels.call_import_rejection (
    import_id uuid not null references channels.call_import on delete cascade,
    line int not null,
    message text not null,
    facts text[] not null,
    primary key (import_id, line)
);
