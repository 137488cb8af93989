-- Colleagues who want to be told what happens in a conversation.
create table conversations.watcher (
    conversation uuid not null references conversations.conversation (id),
    staff uuid not null,
    since timestamptz not null,
    primary key (conversation, staff)
);

create index watcher_by_staff on conversations.watcher (staff, conversation);

-- Colleagues who were called by an @ in a note.
create table conversations.mention (
    entry uuid not null references conversations.entry (id),
    staff uuid not null,
    conversation uuid not null references conversations.conversation (id),
    primary key (entry, staff)
);

create index mention_by_staff on conversations.mention (staff, conversation);

-- What somebody wants to be reminded of, by themselves. It waits, is told once for each time it is set to, and is done.
create table conversations.reminder (
    id uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    staff uuid not null,
    about text not null check (length(about) <= 500),
    due_at timestamptz not null,
    made_at timestamptz not null,
    told_at timestamptz,
    done_at timestamptz,
    version integer not null default 1
);

create index reminder_due on conversations.reminder (due_at, id) where told_at is null and done_at is null;
create index reminder_of_staff on conversations.reminder (staff, due_at, id) where done_at is null;
create index reminder_by_conversation on conversations.reminder (conversation, staff);
