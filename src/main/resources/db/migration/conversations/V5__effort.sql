-- What a conversation has cost its customer, counted from its timeline and counted again at any time by heed rebuild effort.
-- Without a row it is one contact and nothing else.
create table conversations.effort (
    conversation uuid primary key references conversations.conversation (id),
    contacts integer not null check (contacts >= 0),
    transfers integer not null check (transfers >= 0),
    repeats integer not null check (repeats >= 0),
    switches integer not null check (switches >= 0),
    clarifications integer not null check (clarifications >= 0),
    waits integer not null check (waits >= 0),
    waited_seconds bigint not null check (waited_seconds >= 0),
    messages integer not null check (messages >= 0)
);

-- Each time a conversation was resolved or closed: by whom, whether the customer had an answer and said so, and whether they came back.
create table conversations.closing (
    conversation uuid not null references conversations.conversation (id),
    ordinal integer not null,
    closed_at timestamptz not null,
    closed_by uuid,
    closed_by_name text not null,
    ended text not null check (ended in ('confirmed', 'unconfirmed', 'unanswered', 'never-answered')),
    messages integer not null check (messages >= 0),
    reopened_at timestamptz check (reopened_at >= closed_at),
    last boolean not null,
    primary key (conversation, ordinal)
);

create index closing_by_time on conversations.closing (closed_at);

-- What staff saw in an entry that no program sees.
create table conversations.effort_mark (
    entry uuid not null references conversations.entry (id),
    kind text not null check (kind in ('repeated', 'clarification', 'confirmed')),
    conversation uuid not null references conversations.conversation (id),
    marked_at timestamptz not null,
    marked_by uuid,
    primary key (entry, kind)
);

create index effort_mark_by_conversation on conversations.effort_mark (conversation);

-- How much each count weighs in the index. A version never changes; the newest is in force.
create table conversations.effort_formula (
    version integer primary key check (version > 0),
    contacts integer not null check (contacts between 0 and 100),
    transfers integer not null check (transfers between 0 and 100),
    repeats integer not null check (repeats between 0 and 100),
    switches integer not null check (switches between 0 and 100),
    clarifications integer not null check (clarifications between 0 and 100),
    waits integer not null check (waits between 0 and 100),
    reopen_days integer not null check (reopen_days between 1 and 365),
    set_at timestamptz not null default now(),
    set_by uuid,
    set_by_name text not null
);

insert into conversations.effort_formula
    (version, contacts, transfers, repeats, switches, clarifications, waits, reopen_days, set_by_name)
values (1, 1, 2, 2, 1, 1, 1, 7, 'Heed');

create index conversation_by_opening on conversations.conversation (opened_at);
