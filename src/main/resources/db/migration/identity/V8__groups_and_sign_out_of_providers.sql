-- The claim in which a provider names a person's groups; empty where Heed does not ask for them.
alter table identity.provider add column groups_claim text not null default '' check (length(groups_claim) <= 200);

-- What a group gives: a role in the company, a place in a team, or both.
create table identity.provider_group (
    provider text not null references identity.provider (key) on delete cascade,
    ordinal integer not null check (ordinal between 1 and 100),
    name text not null check (length(name) between 1 and 255),
    role text references identity.role (key) on delete cascade,
    team text references identity.team (key) on delete cascade,
    team_role text references identity.role (key) on delete cascade,
    primary key (provider, ordinal),
    check ((team is null) = (team_role is null)),
    check (role is not null or team is not null)
);

create index provider_group_by_role on identity.provider_group (role);
create index provider_group_by_team on identity.provider_group (team);

-- What somebody has by a group alone, so that what they have by hand is kept apart and stays when the group goes.
create table identity.provider_gift (
    provider text not null references identity.provider (key) on delete cascade,
    staff uuid not null references identity.staff (id),
    role text references identity.role (key) on delete cascade,
    team text references identity.team (key) on delete cascade,
    given_at timestamptz not null,
    check ((role is null) <> (team is null))
);

create unique index provider_gift_of_role on identity.provider_gift (staff, role, provider) where role is not null;
create unique index provider_gift_of_team on identity.provider_gift (staff, team, provider) where team is not null;

-- Sessions that began at a provider. The mark stands in the session, whose own id changes and is a secret.
create table identity.provider_session (
    mark uuid primary key,
    provider text not null references identity.provider (key) on delete cascade,
    subject text not null check (length(subject) between 1 and 255),
    sid text check (length(sid) <= 255),
    staff uuid not null references identity.staff (id),
    begun_at timestamptz not null
);

create index provider_session_by_subject on identity.provider_session (provider, subject);
create index provider_session_by_sid on identity.provider_session (provider, sid) where sid is not null;
create index provider_session_by_age on identity.provider_session (begun_at);

-- Logout tokens that were taken: each counts once.
create table identity.logout_token (
    provider text not null references identity.provider (key) on delete cascade,
    id text not null check (length(id) between 1 and 255),
    taken_at timestamptz not null,
    primary key (provider, id)
);

create index logout_token_by_age on identity.logout_token (taken_at);
