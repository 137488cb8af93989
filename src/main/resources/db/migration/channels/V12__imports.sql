-- What is brought from another system. Its file is read into rows first, which are what the dry run counts and what the run works
-- off one conversation at a time; they are gone when it has ended.
create table channels.import (
    id uuid primary key,
    source text not null check (source in ('zendesk', 'zammad', 'freescout', 'osticket')),
    account text not null check (length(account) <= 60),
    file_name text not null check (length(file_name) <= 255),
    queue text not null,
    created_at timestamptz not null,
    created_by uuid,
    created_by_name text not null,
    read_at timestamptz,
    started_at timestamptz,
    paused_at timestamptz,
    finished_at timestamptz,
    failed_by text,
    claimed_until timestamptz,
    files_missing int not null default 0,
    total int not null default 0,
    done int not null default 0,
    begun int not null default 0,
    prolonged int not null default 0,
    added int not null default 0,
    left_out int not null default 0,
    customers int not null default 0,
    check (started_at is null or read_at is not null),
    check (finished_at is null or started_at is not null or failed_by is not null)
);

create index import_by_time on channels.import (created_at desc, id desc);
create index import_unfinished on channels.import (claimed_until) where finished_at is null;

-- A file of any size, in blobs of a few megabytes each.
create table channels.import_piece (
    import uuid not null references channels.import on delete cascade,
    ordinal int not null,
    sha256 text not null,
    primary key (import, ordinal)
);

create index import_piece_by_blob on channels.import_piece (sha256);

-- What was read, in Heed's own shape whichever system it came from.
create table channels.import_record (
    import uuid not null references channels.import on delete cascade,
    kind text not null check (kind in ('organisation', 'person', 'address', 'ticket', 'detail', 'tag', 'thread', 'message', 'file')),
    source_id text not null check (length(source_id) between 1 and 200),
    parent text not null default '' check (length(parent) <= 200),
    body jsonb not null,
    settled boolean not null default false,
    primary key (import, kind, source_id)
);

create index import_record_by_parent on channels.import_record (import, kind, parent);
create index import_record_to_settle on channels.import_record (import, kind, source_id) where not settled;

-- Which queue takes what stood in a group, mailbox or department there.
create table channels.import_queue (
    import uuid not null references channels.import on delete cascade,
    name text not null check (length(name) <= 255),
    queue text not null,
    primary key (import, name)
);

-- What could not be read or taken in, and where it stands.
create table channels.import_fault (
    import uuid not null references channels.import on delete cascade,
    ordinal bigint generated always as identity,
    place text not null check (length(place) <= 300),
    line int not null default 0,
    message text not null,
    facts text[] not null,
    primary key (import, ordinal)
);

-- What was brought once, so that nothing is brought twice.
create table channels.brought (
    source text not null,
    account text not null,
    kind text not null check (kind in ('organisation', 'person', 'conversation')),
    source_id text not null check (length(source_id) between 1 and 200),
    ours uuid not null,
    number text not null default '' check (length(number) <= 100),
    version int not null default 0,
    primary key (source, account, kind, source_id)
);

create index brought_by_number on channels.brought (number) where number <> '';
