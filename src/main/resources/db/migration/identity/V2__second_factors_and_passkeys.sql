-- An authenticator app of one person. The secret is sealed (AES-GCM); what is not yet confirmed opens nothing.
create table identity.authenticator (
    staff uuid primary key references identity.staff (id),
    secret bytea not null check (length(secret) between 30 and 200),
    begun_at timestamptz not null,
    confirmed_at timestamptz,
    last_used_at timestamptz,
    -- The time step of the last code that was right: neither it nor an earlier one is right again.
    used_step bigint,
    check (used_step is null or confirmed_at is not null)
);

-- Ten at a time, each good once. 80 random bits each, so that a fast hash is enough.
create table identity.backup_code (
    staff uuid not null references identity.staff (id),
    hash bytea not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (staff, hash)
);

create table identity.passkey (
    id uuid primary key,
    staff uuid not null references identity.staff (id),
    credential bytea not null unique check (length(credential) between 1 and 1023),
    -- AAGUID, credential id and public key as the authenticator attested them.
    attested bytea not null,
    counter bigint not null check (counter >= 0),
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text[] not null default '{}',
    name text not null check (length(name) between 1 and 100),
    added_at timestamptz not null,
    last_used_at timestamptz
);

create index passkey_by_staff on identity.passkey (staff, added_at, id);

-- What a passkey is asked to sign: known to one browser, for a few minutes, once. Taken by deleting it.
create table identity.challenge (
    hash bytea primary key,
    browser bytea not null,
    purpose text not null check (purpose in ('sign-in', 'registration')),
    expires_at timestamptz not null
);

create index challenge_by_expiry on identity.challenge (expires_at);

-- One row: of whom the company demands a second factor.
create table identity.sign_in_policy (
    id smallint primary key default 1 check (id = 1),
    required_of text not null check (required_of in ('nobody', 'administrators', 'everyone'))
);

insert into identity.sign_in_policy (required_of) values ('nobody');
