create schema if not exists standards;

-- A promise and its versions. The row of the standard is locked by every change to it.
create table standards.service_standard (
    code       text primary key,
    created_at timestamptz not null
);

create table standards.standard_version (
    code           text        not null references standards.service_standard,
    version        integer     not null,
    title          text        not null,
    statement      jsonb       not null,
    metric         text        not null,
    threshold      text        not null,
    unacceptable   text,
    direction      text        not null check (direction in ('floor', 'ceiling')),
    percent        numeric     not null check (percent > 0 and percent <= 100),
    window_kind    text        not null check (window_kind in ('rolling', 'calendar')),
    window_days    integer,
    window_unit    text,
    zone           text        not null,
    scope          jsonb       not null,
    calendar       text,
    minimum_events integer     not null,
    formula        text        not null,
    pauses         boolean     not null,
    state          text        not null
        check (state in ('draft', 'in-consultation', 'adopted', 'effective', 'superseded', 'retired')),
    drafted_by     text        not null,
    drafted_at     timestamptz not null,
    effective_from timestamptz,
    ended_at       timestamptz,
    judged_at      timestamptz,
    primary key (code, version)
);
create index standard_version_metric on standards.standard_version (metric) where effective_from is not null;
create unique index standard_version_in_progress on standards.standard_version (code)
    where state in ('draft', 'in-consultation', 'adopted');

create table standards.evidence (
    id        uuid primary key,
    code      text        not null references standards.service_standard,
    type      text        not null check (type in ('interview', 'survey', 'expectation', 'pain', 'benchmark')),
    reference text        not null,
    added_by  text        not null,
    added_at  timestamptz not null
);
create index evidence_code on standards.evidence (code, added_at);

-- What happened to a version on its way, each with who and when.
create table standards.milestone (
    id      uuid primary key,
    code    text        not null,
    version integer     not null,
    kind    text        not null
        check (kind in ('consultation', 'adoption', 'announcement', 'waiver', 'effect', 'retirement')),
    detail  text        not null,
    words   text        not null,
    actor   text        not null,
    at      timestamptz not null,
    foreign key (code, version) references standards.standard_version
);
create index milestone_version on standards.milestone (code, version, at);
create unique index milestone_adoption on standards.milestone (code, version) where kind = 'adoption';

-- One measurement as the version in force when it started judges it. Outcome is null while it runs.
create table standards.target (
    code            text        not null,
    version         integer     not null,
    subject_kind    text        not null,
    subject_id      text        not null,
    ordinal         integer     not null,
    started_at      timestamptz not null,
    due_at          timestamptz,
    unacceptable_at timestamptz,
    stopped_at      timestamptz,
    waited_ms       bigint,
    outcome         text,
    dimensions      jsonb       not null,
    pauses          jsonb       not null,
    primary key (code, subject_kind, subject_id, ordinal)
);
create index target_started on standards.target (code, started_at);
create index target_running on standards.target (code, started_at) where outcome is null;
create index target_due on standards.target (due_at) where outcome is null;
-- The cases of a standard, the longest wait first; what still runs waits longest.
create index target_waited on standards.target
    (code, coalesce(waited_ms, 9000000000000000) desc, subject_kind desc, subject_id desc, ordinal desc);
create index target_subject on standards.target (subject_kind, subject_id);

-- Differences in the number of ended targets, appended and folded from time to time; reading sums them.
create table standards.tally (
    id         bigint generated always as identity primary key,
    code       text        not null,
    slot       timestamptz not null,
    dimensions jsonb       not null,
    outcome    text        not null,
    n          bigint      not null
);
create index tally_slot on standards.tally (code, slot);
