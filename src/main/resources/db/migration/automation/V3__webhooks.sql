-- Where a program outside is told what happened. The secret is locked; what it signs is the moment and the exact body.
create table automation.webhook (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    url text not null check (length(url) <= 2000),
    events text[] not null check (cardinality(events) <= 12),
    secret bytea not null,
    former_secret bytea,
    former_until timestamptz,
    written_at timestamptz not null,
    written_by uuid,
    written_by_name text not null,
    switched_on_at timestamptz,
    failures integer not null default 0 check (failures >= 0),
    failing_since timestamptz,
    stopped_at timestamptz,
    stopped_why text,
    archived_at timestamptz,
    version integer not null default 1,
    check ((former_secret is null) = (former_until is null)),
    check ((stopped_at is null) = (stopped_why is null)),
    check (stopped_at is null or switched_on_at is null),
    check (archived_at is null or switched_on_at is null),
    check ((failures = 0) = (failing_since is null))
);

-- One thing told to one receiver. Its id is the receiver's means to know a repetition.
create table automation.webhook_delivery (
    id uuid primary key,
    webhook uuid not null references automation.webhook (id),
    event text not null,
    conversation uuid,
    body text not null,
    state text not null check (state in ('waiting', 'delivered', 'failed')),
    created_at timestamptz not null,
    settled_at timestamptz,
    check ((state = 'waiting') = (settled_at is null))
);

create index webhook_delivery_of_webhook on automation.webhook_delivery (webhook, id desc);
create index webhook_delivery_by_age on automation.webhook_delivery (created_at) where state <> 'waiting';

create table automation.webhook_attempt (
    delivery uuid not null references automation.webhook_delivery (id) on delete cascade,
    ordinal integer not null check (ordinal > 0),
    at timestamptz not null,
    millis integer not null check (millis >= 0),
    status integer,
    problem text,
    request_head text not null,
    answer text not null check (length(answer) <= 65536),
    primary key (delivery, ordinal),
    check ((status is null) = (problem is not null))
);
