-- One decision about many conversations: who made it, what it was, and what became of each.
create table conversations.bulk_run (
    id uuid primary key,
    started_by uuid,
    started_by_name text not null,
    queues text[],
    language text not null,
    change jsonb not null,
    state text not null check (state in ('running', 'done', 'undoing', 'undone')),
    started_at timestamptz not null,
    finished_at timestamptz,
    undo_until timestamptz,
    claimed_until timestamptz
);

create index bulk_run_to_work_off on conversations.bulk_run (started_at) where state in ('running', 'undoing');

create table conversations.bulk_item (
    run uuid not null references conversations.bulk_run (id) on delete cascade,
    place integer not null,
    conversation uuid not null references conversations.conversation (id),
    state text not null check (state in ('waiting', 'changed', 'unchanged', 'refused', 'restored', 'kept')),
    reasons text[] not null default '{}',
    before jsonb check ((before is not null) = (state in ('changed', 'restored', 'kept'))),
    after jsonb,
    primary key (run, place),
    unique (run, conversation)
);

create index bulk_item_to_do on conversations.bulk_item (run, place) where state = 'waiting';
