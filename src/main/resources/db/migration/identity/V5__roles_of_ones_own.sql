-- What a role may do. The rights of those that come with Heed stand in its code, so that a new version can add to them.
create table identity.role (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('company', 'team')),
    rights text[] not null default '{}',
    built_in boolean not null default false,
    version integer not null default 1,
    check (not built_in or rights = '{}')
);

create unique index role_by_name on identity.role (lower(name));

insert into identity.role (key, name, kind, built_in) values
    ('manager', 'Manager', 'company', true),
    ('administrator', 'Administrator', 'company', true),
    ('observer', 'Observer', 'company', true),
    ('lead', 'Lead', 'team', true),
    ('agent', 'Agent', 'team', true);

create function identity.keep_built_in() returns trigger language plpgsql as $$
begin
    raise exception 'the role % comes with Heed', old.key using errcode = 'restrict_violation';
end
$$;

create trigger built_in_roles_stay before delete on identity.role
    for each row when (old.built_in) execute function identity.keep_built_in();

alter table identity.staff drop constraint staff_roles_check;
create index staff_by_role on identity.staff using gin (roles);

alter table identity.membership
    drop constraint membership_role_check,
    add constraint membership_has_a_role foreign key (role) references identity.role (key);
create index membership_by_role on identity.membership (role);

alter table identity.invitation
    drop constraint if exists invitation_roles_check,
    drop constraint if exists invitation_team_roles_check;

-- Of a team's queues, those that it only reads.
alter table identity.team
    add column only_reads text[] not null default '{}',
    add constraint team_reads_its_own_queues check (only_reads <@ queues);

-- In which queues a token may be used; null for wherever its rights hold.
alter table identity.token add column queues text[];

-- Writing meant all of it; each part now has a name of its own.
update identity.token
   set scopes = scopes || array['conversations:reply', 'conversations:open', 'notes:write']
 where 'conversations:write' = any(scopes);
update identity.token
   set scopes = scopes || array['notes:read']
 where 'conversations:read' = any(scopes);
