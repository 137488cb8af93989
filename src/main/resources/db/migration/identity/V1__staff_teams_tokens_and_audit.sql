create schema identity;

create table identity.staff (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    email text not null check (length(email) between 3 and 254),
    password text,
    roles text[] not null default '{}' check (roles <@ array['manager', 'administrator', 'observer']),
    language text not null check (language in ('en', 'sl', 'ru', 'fi')),
    theme text not null default '' check (theme in ('', 'light', 'dark')),
    zone text not null,
    joined_at timestamptz not null,
    deactivated_at timestamptz,
    deactivated_by uuid,
    version integer not null default 1
);

create unique index staff_by_email on identity.staff (lower(email));
create index staff_by_name on identity.staff (lower(name), id);

create table identity.team (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    name text not null check (length(name) between 1 and 200),
    queues text[] not null default '{}',
    version integer not null default 1
);

create table identity.membership (
    staff uuid not null references identity.staff (id),
    team text not null references identity.team (key),
    role text not null check (role in ('agent', 'lead')),
    primary key (staff, team)
);

create index membership_by_team on identity.membership (team);

-- Only the hash is kept: whoever reads this table cannot sign in with it. No owner means the token of the installation.
create table identity.token (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    prefix text not null,
    hash bytea not null unique,
    scopes text[] not null,
    owner uuid references identity.staff (id),
    issued_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid
);

create index token_by_owner on identity.token (owner);

-- A bucket of attempts, named by a hash of the account or address, that fills again with time. Shared by all replicas.
create table identity.throttle (
    bucket text primary key,
    level double precision not null,
    filled_at timestamptz not null
);

create table identity.audit (
    id uuid primary key,
    at timestamptz not null,
    actor uuid,
    actor_name text not null,
    actor_kind text not null check (actor_kind in ('person', 'token', 'system', 'visitor')),
    action text not null,
    object text not null,
    before jsonb,
    after jsonb
);

create index audit_by_time on identity.audit (at desc, id desc);
create index audit_by_object on identity.audit (object, at desc, id desc);
create index audit_by_actor on identity.audit (actor, at desc, id desc);

-- Append-only: the application may add and read, and the trigger binds the owner of the table too.
revoke update, delete, truncate on identity.audit from ${application};

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'identity.audit is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_is_append_only before update or delete or truncate on identity.audit
    for each statement execute function identity.refuse_change();

create table identity.set_up (
    id smallint primary key check (id = 1),
    token_hash bytea not null,
    offered_at timestamptz not null,
    done_at timestamptz
);
