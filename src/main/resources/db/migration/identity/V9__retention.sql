-- How long something is kept. Rules of one kind stand in an order, and the first that fits decides. Nothing goes by a rule that was
-- not tried as it stands and released by somebody else than who wrote it.
create table identity.retention_rule (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
    name text not null check (length(name) between 1 and 100),
    place integer not null check (place between 1 and 999),
    -- null keeps for good what the rule fits
    days integer check (days between 1 and 36500),
    queue text check (length(queue) between 1 and 60),
    tag text check (length(tag) between 1 and 60),
    written_at timestamptz not null,
    written_by uuid,
    written_by_name text not null,
    tried_at timestamptz,
    tried_by_name text,
    tried_version integer,
    tried_fits integer check (tried_fits >= 0),
    tried_hindered integer check (tried_hindered between 0 and tried_fits),
    tried_whole boolean,
    released_at timestamptz,
    released_by uuid check (released_by <> written_by),
    released_by_name text,
    runs_from timestamptz,
    ended_at timestamptz,
    ended_by_name text,
    version integer not null default 1,
    check ((tried_at is null) = (tried_version is null)),
    check ((tried_at is null) = (tried_fits is null)),
    check ((released_at is null) = (released_by is null)),
    check ((released_at is null) = (runs_from is null)),
    check ((ended_at is null) = (ended_by_name is null)),
    constraint nothing_in_force_untried check (released_at is null or tried_version = version),
    constraint nothing_at_once check (runs_from > released_at)
);

create index retention_rule_in_order on identity.retention_rule (kind, place, id) where ended_at is null;

-- What a rule did in a night, and how far it came: a killed run goes on behind the last of its transactions.
create table identity.retention_run (
    id uuid primary key,
    rule uuid not null references identity.retention_rule (id),
    night date not null,
    begun_at timestamptz not null,
    reached_at timestamptz not null,
    reached uuid not null,
    gone integer not null default 0 check (gone >= 0),
    hindered integer not null default 0 check (hindered >= 0),
    counts jsonb not null default '{}',
    ended_at timestamptz,
    ending text check (ending in ('done', 'enough', 'stopped')),
    unique (rule, night),
    check ((ended_at is null) = (ending is null))
);

create index retention_run_by_time on identity.retention_run (begun_at desc, id desc);
create index retention_run_unfinished on identity.retention_run (begun_at) where ended_at is null;

-- Read and old: what a rule about notices asks for.
create index notice_read_by_age on identity.notice (read_at, id) where read_at is not null;
