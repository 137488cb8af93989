create schema platform;

-- The shape of these three is prescribed by Spring Session and db-scheduler.
create table platform.web_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);

create unique index web_session_session_id on platform.web_session (session_id);
create index web_session_expiry_time on platform.web_session (expiry_time);
create index web_session_principal_name on platform.web_session (principal_name);

create table platform.web_session_attributes (
    session_primary_id char(36) not null references platform.web_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

create table platform.scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);

create index scheduled_task_execution_time on platform.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on platform.scheduled_task (last_heartbeat);
create index scheduled_task_priority on platform.scheduled_task (priority desc, execution_time asc);

create table platform.blob (
    sha256    char(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bigint not null check (bytes >= 0),
    stored_at timestamptz not null default now()
);

create table platform.blob_chunk (
    sha256  char(64) not null references platform.blob,
    ordinal int not null check (ordinal >= 0),
    content bytea not null,
    primary key (sha256, ordinal)
);

-- An effect on the outside world. Its attempt is also its fencing token: who comes back with an older one writes nothing.
create table platform.effect (
    id          uuid primary key,
    ordinal     bigint generated always as identity,
    kind        text not null,
    lane        text not null,
    payload     text not null,
    state       text not null default 'queued'
                check (state in ('queued', 'sending', 'sent', 'deferred', 'failed', 'unknown')),
    attempt     int not null default 0,
    queued_at   timestamptz not null default now(),
    due_at      timestamptz not null default now(),
    lease_until timestamptz,
    settled_at  timestamptz,
    remark      text not null default '',
    check ((state = 'sending') = (lease_until is not null)),
    check ((state in ('sent', 'failed', 'unknown')) = (settled_at is not null))
);

create unique index effect_one_at_a_time_per_lane on platform.effect (lane) where state = 'sending';
create index effect_due on platform.effect (due_at, ordinal) where state in ('queued', 'deferred');
create index effect_settled_at on platform.effect (settled_at) where settled_at is not null;

-- One row: whether the very first start was to tell the demo story. A company's own database never gets it later.
create table platform.demo (
    single     boolean primary key default true check (single),
    wanted     boolean not null,
    decided_at timestamptz not null default now()
);

create table platform.demo_chapter (
    chapter text primary key,
    told_at timestamptz not null default now()
);
