-- Somebody is asked to work here. Only the hash of the link's token is kept; it is gone once the invitation has an end.
create table identity.invitation (
    id uuid primary key,
    email text not null check (length(email) between 3 and 254),
    roles text[] not null default '{}' check (roles <@ array['manager', 'administrator', 'observer']),
    teams text[] not null default '{}',
    team_roles text[] not null default '{}' check (team_roles <@ array['agent', 'lead']),
    language text not null check (language in ('en', 'sl', 'ru', 'fi')),
    token_hash bytea unique check (length(token_hash) = 32),
    invited_by uuid references identity.staff (id),
    invited_by_name text not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    staff uuid references identity.staff (id),
    withdrawn_at timestamptz,
    check (cardinality(teams) = cardinality(team_roles)),
    check (num_nonnulls(accepted_at, withdrawn_at) <= 1),
    check ((accepted_at is null) = (staff is null)),
    check ((num_nonnulls(accepted_at, withdrawn_at) = 0) = (token_hash is not null))
);

create unique index invitation_open on identity.invitation (lower(email)) where accepted_at is null and withdrawn_at is null;

-- A link with which a forgotten password is replaced. It holds for the password that was there when it was made, and for no other.
create table identity.password_reset (
    id uuid primary key,
    staff uuid not null references identity.staff (id),
    token_hash bytea not null unique check (length(token_hash) = 32),
    replaces bytea not null check (length(replaces) = 32),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);

create unique index password_reset_open on identity.password_reset (staff) where ended_at is null;
create index password_reset_by_time on identity.password_reset (made_at);
