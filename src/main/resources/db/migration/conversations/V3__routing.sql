-- How a queue hands out its work. A queue without a row waits for "Next" with the company's usual steps.
create table conversations.queue_routing (
    queue text primary key references conversations.queue (key),
    discipline text not null check (discipline in ('by-hand', 'next', 'round-robin', 'least-loaded')),
    calendar text,
    ageing_minutes integer[] not null check (cardinality(ageing_minutes) <= 3 and 0 < all (ageing_minutes)),
    skills text[] not null default '{}',
    by_language boolean not null default false,
    complex boolean not null default false,
    complex_minutes integer not null check (complex_minutes between 0 and 525600),
    capacity text[] not null default '{}',
    version integer not null default 1
);

create table conversations.tag_routing (
    tag text primary key check (length(tag) between 1 and 60),
    skills text[] not null default '{}',
    complex boolean not null default false
);

-- What somebody decided by hand about one conversation; it outlives its turns.
create table conversations.complexity (
    conversation uuid primary key references conversations.conversation (id),
    complex boolean not null,
    rated_by uuid,
    rated_at timestamptz not null
);

-- One row for each open conversation, so that the line stays small beside a million closed ones. A conversation's row is only
-- written by who holds the conversation's lock.
create table conversations.turn (
    conversation uuid primary key references conversations.conversation (id),
    queue text not null,
    priority smallint not null check (priority between 0 and 3),
    entered_at timestamptz not null,
    channel text not null,
    assignee uuid,
    needs text[] not null default '{}',
    complex boolean not null default false
);

-- Who is older has aged more, so within one queue and priority this is the order of the line at any moment.
create index turn_in_line on conversations.turn (queue, priority, entered_at, conversation) where assignee is null;
create index turn_of_staff on conversations.turn (assignee, channel) where assignee is not null;

insert into conversations.turn (conversation, queue, priority, entered_at, channel, assignee)
select id, queue, array_position(array['low', 'normal', 'high', 'urgent'], priority) - 1,
       coalesce(waiting_since, last_entry_at), channel, assignee
  from conversations.conversation
 where status = 'open' and merged_into is null;

create table conversations.agent (
    staff uuid primary key,
    skills text[] not null default '{}',
    competent boolean not null default false,
    capacity text[] not null default '{}',
    calendar text,
    version integer not null default 1
);

create table conversations.presence (
    id uuid primary key,
    staff uuid not null,
    state text not null check (state in ('available', 'busy', 'away', 'off')),
    since_at timestamptz not null,
    until_at timestamptz check (until_at >= since_at),
    switched_by uuid
);

create unique index presence_now on conversations.presence (staff) where until_at is null;
create index presence_by_staff on conversations.presence (staff, since_at);

create table conversations.absence (
    id uuid primary key,
    staff uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    remark text not null default '' check (length(remark) <= 200),
    told_by uuid,
    told_at timestamptz not null,
    withdrawn_at timestamptz
);

create index absence_by_staff on conversations.absence (staff, until_at) where withdrawn_at is null;

-- Facts: who got which conversation, in which way, and why this one. Never changed.
create table conversations.handout (
    id uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    staff uuid not null,
    queue text not null,
    way text not null check (way in ('next', 'round-robin', 'least-loaded', 'by-hand', 'given')),
    at timestamptz not null,
    reason text[] not null default '{}'
);

create index handout_by_time on conversations.handout (at, id);
create index handout_by_staff on conversations.handout (staff, at desc, id);
create index handout_of_conversation on conversations.handout (conversation, at desc);

-- Facts: somebody took a younger conversation while an older one of the same or a higher effective priority, which they could
-- have taken, waited in the same queue.
create table conversations.overtaking (
    id uuid primary key,
    handout uuid not null references conversations.handout (id),
    conversation uuid not null references conversations.conversation (id),
    staff uuid not null,
    queue text not null,
    at timestamptz not null,
    effective smallint not null check (effective between 0 and 3),
    overtaken uuid not null references conversations.conversation (id),
    overtaken_since timestamptz not null check (overtaken_since < at),
    overtaken_count integer not null check (overtaken_count > 0)
);

create index overtaking_by_time on conversations.overtaking (at, id);
create index overtaking_by_staff on conversations.overtaking (staff, at desc);
