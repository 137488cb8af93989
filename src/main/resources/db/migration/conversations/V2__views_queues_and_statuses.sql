-- A view is a question to the inbox that somebody keeps: its words, its order, and what its table shows.
create table conversations.view (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    name text not null check (length(name) between 1 and 100),
    search text not null check (length(search) <= 500),
    sort text not null check (sort in ('newest', 'longest-wait', 'oldest', 'priority')),
    columns text[] not null check (cardinality(columns) <= 20),
    scope text not null check (scope in ('personal', 'team', 'company')),
    owner uuid check ((owner is not null) = (scope = 'personal')),
    team text check ((team is not null) = (scope = 'team')),
    removed_at timestamptz,
    version integer not null default 1
);

create index view_by_owner on conversations.view (owner) where owner is not null;

-- Which views stand among somebody's tabs, in their own order.
create table conversations.view_pin (
    staff uuid not null,
    view text not null references conversations.view (key),
    place integer not null,
    primary key (staff, view)
);

-- How somebody likes their list.
create table conversations.list_layout (
    staff uuid primary key,
    compact boolean not null,
    as_table boolean not null,
    columns text[] not null check (cardinality(columns) <= 20)
);

-- Orders of lists beside the newest, over what still asks for work. Each carries the queue by which a reader may be narrowed.
create index conversation_by_wait on conversations.conversation ((coalesce(waiting_since, 'infinity')), id, queue)
    where merged_into is null and status not in ('resolved', 'closed');
create index conversation_by_priority on conversations.conversation
    ((case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end),
     (coalesce(waiting_since, 'infinity')), id, queue)
    where merged_into is null and status not in ('resolved', 'closed');

alter table conversations.queue
    add column description text not null default '' check (length(description) <= 2000),
    add column calendar text,
    add column default_priority text not null default 'normal'
        check (default_priority in ('low', 'normal', 'high', 'urgent')),
    add column archived_at timestamptz check (archived_at is null or key <> 'support');

-- Names that a company gives to the six ways in which a conversation can stand. The category is what clocks and views go by.
create table conversations.status_label (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60 and key not in
        ('open', 'waiting-customer', 'waiting-third-party', 'snoozed', 'resolved', 'closed')),
    category text not null check (category in
        ('open', 'waiting-customer', 'waiting-third-party', 'snoozed', 'resolved', 'closed')),
    names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
    place integer not null,
    archived_at timestamptz,
    version integer not null default 1,
    unique (key, category)
);

-- The pair is referred to, so that a label can never stand beside a status that it does not belong to.
alter table conversations.conversation
    add column label text,
    add foreign key (label, status) references conversations.status_label (key, category);

create index conversation_by_label on conversations.conversation (label) where label is not null;

-- Somebody found that a customer's message asks for no reply.
create table conversations.reply_waiver (
    id uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    waiting_since timestamptz not null,
    waived_at timestamptz not null,
    waived_by uuid,
    undone_at timestamptz
);

create index reply_waiver_by_conversation on conversations.reply_waiver (conversation, waived_at desc);
