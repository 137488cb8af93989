create schema if not exists measurement;

-- What happened, in the words of the module that knows it. Never changed, never removed.
create table measurement.fact (
    id           bigint generated always as identity primary key,
    subject_kind text        not null,
    subject_id   text        not null,
    key          text        not null,
    kind         text        not null,
    at           timestamptz not null,
    details      jsonb       not null default '{}',
    unique (subject_kind, subject_id, key)
);

-- What follows from the facts, derived again at any time by heed rebuild measurements.
create table measurement.measurement (
    subject_kind    text        not null,
    subject_id      text        not null,
    metric          text        not null,
    ordinal         integer     not null,
    formula_version integer     not null,
    started_at      timestamptz not null,
    stopped_at      timestamptz,
    abandoned_at    timestamptz,
    pauses          jsonb       not null default '[]',
    value           numeric,
    dimensions      jsonb       not null default '{}',
    primary key (subject_kind, subject_id, metric, ordinal),
    check (stopped_at is null or abandoned_at is null)
);
create index measurement_metric_started on measurement.measurement (metric, started_at, subject_kind, subject_id, ordinal);

-- Facts are only ever added.
revoke update, delete on measurement.fact from ${application};
