-- A commitment to a customer, with who and when. How it stands follows from its times; the first date never changes.
create table conversations.promise (
    id uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    entry uuid references conversations.entry (id),
    text text not null check (length(text) between 1 and 500),
    made_at timestamptz not null,
    made_by uuid,
    made_by_name text not null,
    owner uuid not null,
    first_due_at timestamptz not null check (first_due_at > made_at),
    due_at timestamptz not null,
    whole_day boolean not null,
    state text not null default 'open' check (state in ('open', 'kept', 'kept-late', 'broken', 'released')),
    missed_at timestamptz,
    settled_at timestamptz,
    settled_by uuid,
    settled_by_name text,
    settled_reason text not null default '',
    version integer not null default 1,
    check ((settled_at is not null) = (state in ('kept', 'kept-late', 'released'))),
    check (state <> 'released' or settled_reason <> ''),
    check (state <> 'kept' or settled_at <= first_due_at),
    check (state <> 'kept-late' or settled_at > first_due_at)
);

create index promise_by_conversation on conversations.promise (conversation);
create index promise_by_due on conversations.promise (due_at, id);
create index promise_unsettled on conversations.promise (due_at, id) where state in ('open', 'broken');
create index promise_of_owner on conversations.promise (owner, due_at, id) where state in ('open', 'broken');
create index promise_by_first_due on conversations.promise (first_due_at);

-- A new date, and why. What was promised first stays the measure.
create table conversations.promise_move (
    id uuid primary key,
    promise uuid not null references conversations.promise (id),
    moved_at timestamptz not null,
    moved_by uuid,
    moved_by_name text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    whole_day boolean not null,
    reason text not null check (length(reason) between 1 and 500)
);

create index promise_move_by_promise on conversations.promise_move (promise, moved_at);

-- Words of a reply that commit somebody, and what became of them: a promise, nothing yet, or none after all.
create table conversations.commitment (
    id uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    entry uuid not null references conversations.entry (id),
    position integer not null,
    words text not null check (length(words) between 1 and 500),
    written_at timestamptz not null,
    written_by uuid not null,
    promise uuid references conversations.promise (id),
    dismissed_at timestamptz,
    dismissed_by uuid,
    unique (entry, position),
    check (promise is null or dismissed_at is null)
);

create index commitment_unbacked on conversations.commitment (written_at, id) where promise is null and dismissed_at is null;
create index commitment_by_conversation on conversations.commitment (conversation);
