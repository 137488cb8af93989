-- What somebody is told. The sentence is kept as a key with its facts, so that it reads in the language they have when they read it.
create table identity.notice (
    id uuid primary key,
    staff uuid not null references identity.staff (id),
    kind text not null check (kind in ('mention', 'assignment', 'watched', 'reminder', 'awake')),
    message text not null,
    facts text[] not null,
    url text not null check (url like '/%' and url not like '//%'),
    -- kind and id of what it is about: whoever may not read that any more reads no fact of it here
    subject text not null,
    told_at timestamptz not null,
    read_at timestamptz
);

create index notice_of_staff on identity.notice (staff, id);
create index notice_unread on identity.notice (staff, id) where read_at is null;
