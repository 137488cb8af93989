alter table parties.customer add column preferred_channel text check (preferred_channel ~ '^[a-z]+(-[a-z]+)*$' and length(preferred_channel) <= 40);

-- An address may be said to be somebody's; it proves something only when it was verified. Mail that came back says that it bounces.
alter table parties.contact_point
    add column verified_at timestamptz,
    add column verified_how text check (length(verified_how) between 1 and 200),
    add column bounced_at timestamptz,
    add column bounced_why text check (length(bounced_why) <= 500),
    add constraint contact_point_verified check ((verified_at is null) = (verified_how is null)),
    add constraint contact_point_bounced check ((bounced_at is null) = (bounced_why is null));

create index contact_point_by_verified_domain on parties.contact_point (split_part(value, '@', 2))
    where kind = 'email' and verified_at is not null;
create index customer_by_same_name on parties.customer (parties.letters(name || ' ' || organisation), id)
    where merged_into is null and name <> '';
create index contact_point_by_end_of_number on parties.contact_point (right(value, 9)) where kind = 'phone';

create table parties.organisation (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    visibility text not null default 'none' check (visibility in ('none', 'role', 'member', 'everyone')),
    created_at timestamptz not null,
    version integer not null default 1
);

create unique index organisation_by_name on parties.organisation (lower(name));
create index organisation_by_part_of_name on parties.organisation using gin (parties.letters(name) gin_trgm_ops);

-- Whoever has a verified address there belongs to the organisation, without a row of their own.
create table parties.organisation_domain (
    domain text primary key check (domain = lower(domain) and length(domain) between 3 and 253),
    organisation uuid not null references parties.organisation (id) on delete cascade
);

create index organisation_domain_by_organisation on parties.organisation_domain (organisation, domain);

create table parties.membership (
    organisation uuid not null references parties.organisation (id) on delete cascade,
    customer uuid not null references parties.customer (id),
    role text not null check (role in ('member', 'lead')),
    since timestamptz not null,
    primary key (organisation, customer)
);

create index membership_by_customer on parties.membership (customer);

-- Who may follow somebody else's conversations, by name. It says what they may see, and sends nothing.
create table parties.watch (
    watcher uuid not null references parties.customer (id),
    watched uuid not null references parties.customer (id) check (watched <> watcher),
    since timestamptz not null,
    given_by uuid,
    given_by_name text not null,
    primary key (watcher, watched)
);

create index watch_by_watched on parties.watch (watched);

create table parties.note (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    text text not null check (length(text) between 1 and 10000),
    written_at timestamptz not null,
    author uuid,
    author_name text not null,
    edited_at timestamptz,
    pinned_at timestamptz,
    version integer not null default 1
);

create index note_by_customer on parties.note (customer, written_at desc, id desc);
create index note_pinned on parties.note (customer, pinned_at desc) where pinned_at is not null;

create table parties.known_fact (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    name text not null check (length(name) between 1 and 80),
    value text not null check (length(value) between 1 and 500),
    source text not null check (length(source) between 1 and 200),
    known_on date not null,
    written_at timestamptz not null,
    written_by uuid,
    written_by_name text not null,
    unique (customer, name)
);

create table parties.customer_tag (
    customer uuid not null references parties.customer (id),
    tag text not null check (tag = lower(tag) and length(tag) between 1 and 40),
    primary key (customer, tag)
);

create index customer_tag_by_tag on parties.customer_tag (tag);

-- "order" is SQL's own word.
create table parties.customer_order (
    id uuid primary key,
    external_id text not null unique check (length(external_id) between 1 and 255),
    customer uuid not null references parties.customer (id),
    placed_at timestamptz not null,
    promised_for timestamptz,
    delivered_at timestamptz,
    status text not null check (length(status) between 1 and 60),
    amount numeric(18, 4) check (amount >= 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    taken_in_at timestamptz not null,
    version integer not null default 1,
    check ((amount is null) = (currency is null)),
    check (delivered_at >= placed_at)
);

create index customer_order_by_customer on parties.customer_order (customer, placed_at desc, id desc);

create table parties.consent_purpose (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    basis text not null check (basis in ('consent', 'interest')),
    created_at timestamptz not null,
    retired_at timestamptz
);

-- What was asked stays as it was asked: a new wording is a new version.
create table parties.consent_text (
    purpose text not null references parties.consent_purpose (key),
    version integer not null check (version >= 1),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    text text not null check (length(text) between 1 and 4000),
    published_at timestamptz not null,
    published_by uuid,
    published_by_name text not null,
    primary key (purpose, version, language)
);

-- Given and withdrawn, one row each time, never changed.
create table parties.consent_act (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    purpose text not null references parties.consent_purpose (key),
    version integer not null,
    given boolean not null,
    at timestamptz not null,
    how text not null check (length(how) between 1 and 200),
    recorded_at timestamptz not null,
    recorded_by uuid,
    recorded_by_name text not null
);

create index consent_act_by_customer on parties.consent_act (customer, purpose, at desc, id desc);

-- GDPR, articles 21 (objection, to one purpose or to all) and 18 (restriction of processing).
create table parties.contact_limit (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    kind text not null check (kind in ('objection', 'restriction')),
    purpose text references parties.consent_purpose (key) check (purpose is null or kind = 'objection'),
    reason text not null check (length(reason) between 1 and 500),
    since timestamptz not null,
    set_by uuid,
    set_by_name text not null,
    lifted_at timestamptz,
    lifted_by uuid,
    lifted_by_name text
);

create index contact_limit_in_force on parties.contact_limit (customer) where lifted_at is null;

-- Two customers who look like one and are two.
create table parties.told_apart (
    one uuid not null references parties.customer (id),
    other uuid not null references parties.customer (id) check (one < other),
    at timestamptz not null,
    by_staff uuid,
    by_name text not null,
    primary key (one, other)
);
