-- What Heed does by itself: when one of the events happens and the conditions hold, the actions, in the order of the rules' places.
create table automation.rule (
    id uuid primary key,
    place integer not null unique deferrable initially deferred check (place > 0),
    name text not null check (length(name) between 1 and 200),
    events text[] not null check (cardinality(events) between 1 and 12),
    delay_seconds bigint check (delay_seconds between 60 and 7776000),
    calendar text,
    matching text not null check (matching in ('all', 'any')),
    conditions jsonb not null check (jsonb_typeof(conditions) = 'array' and jsonb_array_length(conditions) <= 20),
    actions jsonb not null check (jsonb_typeof(actions) = 'array' and jsonb_array_length(actions) between 1 and 20),
    stops boolean not null,
    active_from timestamptz,
    active_until timestamptz,
    most_a_day integer not null check (most_a_day between 1 and 100),
    written_at timestamptz not null,
    written_by uuid,
    written_by_name text not null,
    switched_on_at timestamptz,
    switched_on_by_name text,
    stopped_at timestamptz,
    stopped_on bigint,
    archived_at timestamptz,
    version integer not null default 1,
    check (active_from is null or active_until is null or active_from < active_until),
    check ((switched_on_at is null) = (switched_on_by_name is null)),
    check ((stopped_at is null) = (stopped_on is null)),
    check (stopped_at is null or switched_on_at is null),
    check (archived_at is null or switched_on_at is null),
    check ((delay_seconds is not null) = (events && array['waiting', 'due-soon']))
);

-- What happened to a conversation, written in its own transaction and gone once everything that follows from it is done.
create table automation.occurrence (
    id uuid primary key,
    conversation uuid not null,
    kinds text[] not null,
    rule uuid references automation.rule (id),
    said text not null,
    caused_by text not null check (caused_by in ('person', 'token', 'system', 'visitor')),
    chain uuid[] not null,
    at timestamptz not null,
    due_at timestamptz not null,
    attempt integer not null default 0
);

create index occurrence_in_order on automation.occurrence (conversation, id);

-- When a customer will have waited longer than a rule says. One who was answered meanwhile is found out when the time comes.
create table automation.rule_timer (
    rule uuid not null references automation.rule (id),
    conversation uuid not null,
    since timestamptz not null,
    due_at timestamptz not null,
    primary key (rule, conversation)
);

create index rule_timer_due on automation.rule_timer (due_at);

-- A due time that a rule has been told of, so that it is told once.
create table automation.rule_told (
    rule uuid not null references automation.rule (id),
    conversation uuid not null,
    mark text not null,
    at timestamptz not null,
    primary key (rule, conversation, mark)
);

create index rule_told_by_age on automation.rule_told (at);

-- Every time a rule was asked, with each condition and what it met.
create table automation.rule_run (
    id uuid primary key,
    rule uuid not null references automation.rule (id),
    version integer not null,
    conversation uuid not null,
    event text not null,
    at timestamptz not null,
    outcome text not null check (outcome in ('done', 'not-matched', 'held-back', 'failed')),
    checks jsonb not null,
    did jsonb not null,
    reasons jsonb not null
);

create index rule_run_of_rule on automation.rule_run (rule, id desc);
create index rule_run_that_did on automation.rule_run (rule, conversation, at) where outcome = 'done';
create index rule_run_by_age on automation.rule_run (outcome, at);
