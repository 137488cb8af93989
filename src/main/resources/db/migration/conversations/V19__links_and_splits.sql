-- Which conversations belong together: two are linked in one way at a time. A parent link goes from the child to its parent,
-- a duplicate link from the duplicate to what it repeats.
create table conversations.link (
    id uuid primary key,
    kind text not null check (kind in ('related', 'parent', 'duplicate')),
    from_conversation uuid not null references conversations.conversation (id),
    to_conversation uuid not null references conversations.conversation (id) check (to_conversation <> from_conversation),
    made_at timestamptz not null,
    made_by uuid,
    made_by_name text not null,
    removed_at timestamptz,
    removed_by uuid,
    check (removed_by is null or removed_at is not null)
);

create unique index link_of_two on conversations.link
    (least(from_conversation, to_conversation), greatest(from_conversation, to_conversation)) where removed_at is null;
create unique index link_to_one_parent on conversations.link (from_conversation) where kind = 'parent' and removed_at is null;
create index link_from on conversations.link (from_conversation) where removed_at is null;
create index link_to on conversations.link (to_conversation) where removed_at is null;

-- A conversation that was made of some entries of another. Undone, the entries are read in the first again.
create table conversations.split (
    id uuid primary key,
    from_conversation uuid not null references conversations.conversation (id),
    into_conversation uuid not null unique references conversations.conversation (id) check (into_conversation <> from_conversation),
    entries uuid[] not null check (cardinality(entries) > 0),
    split_at timestamptz not null,
    split_by uuid,
    split_by_name text not null,
    undone_at timestamptz,
    undone_by uuid,
    check (undone_by is null or undone_at is not null)
);

create index split_from on conversations.split (from_conversation, split_at);

-- Where an entry is read now, while its split is in force. Entries themselves never change.
create table conversations.moved_entry (
    entry uuid primary key references conversations.entry (id),
    split uuid not null references conversations.split (id),
    from_conversation uuid not null references conversations.conversation (id),
    into_conversation uuid not null references conversations.conversation (id)
);

create index moved_entry_from on conversations.moved_entry (from_conversation);
create index moved_entry_into on conversations.moved_entry (into_conversation);
create index moved_entry_by_split on conversations.moved_entry (split);

-- The entries that are read in a conversation and in all that were merged into it.
create function conversations.timeline(conversation uuid) returns setof uuid
    language sql stable rows 20 as $$
select e.id
  from conversations.entry e
 where e.conversation in (select conversations.family(timeline.conversation))
   and not exists (select from conversations.moved_entry m where m.entry = e.id)
 union all
select m.entry
  from conversations.moved_entry m
 where m.into_conversation in (select conversations.family(timeline.conversation))
$$;

-- What is found is what is read there: the words of an entry follow it. The subject is said too, because a conversation that was
-- split off has one of its own.
create or replace function conversations.gather_said(survivor uuid) returns void
    language sql as $$
delete from conversations.said s where s.conversation in (select conversations.family(survivor));
insert into conversations.said (conversation, last_entry_at, words)
select c.id, c.last_entry_at,
       conversations.dated(
           conversations.add_words(conversations.words(c.language, c.subject), conversations.all_words(e.words)),
           c.last_entry_at)
  from conversations.conversation c
       join conversations.entry e on e.id in (select conversations.timeline(survivor))
 where c.id = survivor
 group by c.id, c.last_entry_at
$$;
