create schema automation;

-- What is done again and again to a conversation, as one step. The actions are read and checked before they are written.
create table automation.macro (
    id uuid primary key,
    key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 40),
    name text not null check (length(name) between 1 and 200),
    scope text not null check (scope in ('personal', 'team', 'company')),
    owner uuid,
    team text,
    holder text not null generated always as (coalesce(owner::text, team, '')) stored,
    queues text[] not null default '{}',
    actions jsonb not null check (jsonb_typeof(actions) = 'array' and jsonb_array_length(actions) between 1 and 20),
    written_at timestamptz not null,
    written_by_name text not null,
    archived_at timestamptz,
    version integer not null default 1,
    check ((scope = 'personal') = (owner is not null)),
    check ((scope = 'team') = (team is not null))
);

-- A key may be used again once the macro is archived, and by somebody else for their own.
create unique index macro_by_key on automation.macro (scope, holder, key) where archived_at is null;
create index macro_by_name on automation.macro (lower(name), id);

-- Who ran what where, and how the conversation stood before and after, so that it can be undone.
create table automation.macro_run (
    id uuid primary key,
    macro uuid not null references automation.macro (id),
    version integer not null,
    conversation uuid not null,
    staff uuid,
    staff_name text not null,
    before jsonb not null,
    after jsonb not null,
    undoable boolean not null,
    ran_at timestamptz not null,
    undone_at timestamptz,
    check (undone_at is null or undoable)
);

create index macro_run_by_macro on automation.macro_run (macro, id desc);

-- Counted by person and month, so that a choice of macros never reads every run.
create table automation.macro_tally (
    macro uuid not null references automation.macro (id),
    staff uuid not null,
    month date not null check (extract(day from month) = 1),
    runs integer not null check (runs > 0),
    primary key (macro, staff, month)
);
