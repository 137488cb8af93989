create schema parties;

create table parties.customer (
    id uuid primary key,
    name text not null default '' check (length(name) <= 200),
    organisation text not null default '' check (length(organisation) <= 200),
    language text check (language ~ '^[a-z]{2,3}$'),
    zone text,
    known_since timestamptz not null,
    merged_into uuid references parties.customer (id) check (merged_into <> id),
    version integer not null default 1
);

create index customer_by_name on parties.customer (lower(name), id);
create index customer_by_part_of_name on parties.customer using gin (lower(name || ' ' || organisation) gin_trgm_ops);
create index customer_by_survivor on parties.customer (merged_into) where merged_into is not null;

-- An address or number leads to one customer: the key is what makes two simultaneous letters one customer.
create table parties.contact_point (
    kind text not null check (kind in ('email', 'phone')),
    value text not null check (length(value) between 3 and 254),
    customer uuid not null references parties.customer (id),
    rank integer not null,
    primary key (kind, value)
);

create index contact_point_by_customer on parties.contact_point (customer, kind, rank);
create index contact_point_by_part on parties.contact_point using gin (value gin_trgm_ops);

create table parties.merge (
    id uuid primary key,
    merged uuid not null references parties.customer (id),
    into_customer uuid not null references parties.customer (id),
    merged_at timestamptz not null,
    merged_by uuid,
    merged_by_name text not null,
    emails text[] not null,
    phones text[] not null,
    undone_at timestamptz,
    undone_by uuid
);

create unique index merge_in_force on parties.merge (merged) where undone_at is null;
create index merge_by_survivor on parties.merge (into_customer, merged_at desc);
