-- Where people may prove who they are instead of here (OpenID Connect). The client secret is sealed (AES-GCM).
create table identity.provider (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 40),
    name text not null check (length(name) between 1 and 80),
    issuer text not null check (issuer like 'http%'),
    client_id text not null check (length(client_id) between 1 and 400),
    client_secret bytea,
    -- Whether its word on a verified e-mail address, and on who is who, is enough.
    trusted boolean not null default false,
    enabled boolean not null default true,
    version integer not null default 1
);

-- Which of a provider's people is which of ours. The subject is the provider's own name for them and never changes.
create table identity.provider_link (
    provider text not null references identity.provider (key) on delete cascade,
    subject text not null check (length(subject) between 1 and 255),
    staff uuid not null references identity.staff (id),
    linked_at timestamptz not null,
    primary key (provider, subject),
    unique (staff, provider)
);

-- One row: whether passwords open the door at all.
create table identity.password_rule (
    id smallint primary key default 1 check (id = 1),
    passwords_off boolean not null
);

insert into identity.password_rule (passwords_off) values (false);

-- Break glass: opens the door with a password even while passwords are off, for the day on which the provider does not answer.
alter table identity.staff add column break_glass boolean not null default false;
