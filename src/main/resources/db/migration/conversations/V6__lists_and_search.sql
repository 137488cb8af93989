-- Lists: each index is in the order of its list and carries what the list is narrowed by, so that rows which are not
-- wanted are passed over without being read.
drop index conversations.conversation_by_activity;
drop index conversations.conversation_by_queue;
drop index conversations.conversation_at_hand;

create index conversation_by_activity on conversations.conversation
    (last_entry_at desc, id desc, queue, assignee, opened_at) where merged_into is null;
create index conversation_by_queue on conversations.conversation
    (queue, last_entry_at desc, id desc) where merged_into is null;
create index conversation_not_done on conversations.conversation (last_entry_at desc, id desc, queue, status, assignee)
    where merged_into is null and status not in ('resolved', 'closed');
create index conversation_at_hand on conversations.conversation
    (assignee, (coalesce(waiting_since, 'infinity')), id, queue) where merged_into is null and status = 'open';
create index conversation_of_nobody on conversations.conversation
    ((coalesce(waiting_since, 'infinity')), id, queue) where merged_into is null and status = 'open' and assignee is null;
create index conversation_by_assignee on conversations.conversation (assignee, last_entry_at desc)
    where merged_into is null and assignee is not null;

-- Words: the stem of the entry's language, which finds "leaks" by "leak", and every word as it was written without accents,
-- which finds it by its beginning and whatever the language. A word ends where letters and digits end, so that an address
-- is found by each of its parts.
create function conversations.as_written(words text) returns text
    language sql immutable parallel safe as $$
select regexp_replace(translate(words, 'ёЁ', 'еЕ'), '[^[:alnum:]]+', ' ', 'g')
$$;

-- Numbers and codes by any part of them: each end of "WO-2041 77" is a word of its own, #wo204177, #o204177 … #177, and what is
-- looked for is the beginning of one.
create function conversations.ends_of_numbers(words text) returns tsvector
    language sql immutable parallel safe as $$
select coalesce(array_to_tsvector(array_agg(distinct '#' || substr(number, start))), '')
  from (select distinct lower(regexp_replace(found[1], '[^[:alnum:]]', '', 'g')) as number
          from regexp_matches(left(words, 50000),
               '([[:alpha:]]{0,8}[-/.]?[0-9](?:[ ./()-]{0,2}[0-9]){2,19}|[[:alpha:]]*[0-9][[:alnum:]]{2,23})', 'g') found
         limit 100) as numbers
       cross join generate_series(1, length(number) - 2) as start
$$;

create or replace function conversations.words(language text, words text) returns tsvector
    language sql immutable parallel safe as $$
select case language
           when 'en' then to_tsvector('pg_catalog.english', left(words, 100000))
           when 'ru' then to_tsvector('pg_catalog.russian', translate(left(words, 100000), 'ёЁ', 'еЕ'))
           when 'fi' then to_tsvector('pg_catalog.finnish', left(words, 100000))
           else ''::tsvector
       end
       || to_tsvector('conversations.plain', conversations.as_written(left(words, 100000)))
       || conversations.ends_of_numbers(words)
$$;

-- One of them. A form is asked for once, and not beside what begins with it, so that PostgreSQL guesses well how much is found.
create function conversations.any_of(forms tsquery[]) returns tsquery
    language sql immutable parallel safe as $$
select string_agg(distinct '(' || form::text || ')', ' | ')::tsquery
  from unnest(forms) as form
 where numnode(form) > 0 and not form::text || ':*' = any(array(select other::text from unnest(forms) as other where other is not null))
$$;

-- What finds one word: its stem in each language, whatever begins with it, and any part of a number.
create function conversations.wanted_word(word text) returns tsquery
    language sql immutable parallel safe as $$
select conversations.any_of(array[
           plainto_tsquery('pg_catalog.english', word),
           plainto_tsquery('pg_catalog.russian', translate(word, 'ёЁ', 'еЕ')),
           plainto_tsquery('pg_catalog.finnish', word),
           to_tsquery('conversations.plain', beginnings),
           case when squeezed ~ '[0-9]' and length(squeezed) >= 3 then ('''#' || squeezed || ''':*')::tsquery end])
  from (select (select string_agg(part || case when length(part) >= 3 then ':*' else '' end, ' & ')
                  from regexp_split_to_table(conversations.as_written(word), ' ') as part
                 where part <> '') as beginnings,
               lower(regexp_replace(word, '[^[:alnum:]]', '', 'g')) as squeezed) as forms
$$;

-- What finds all of these words, each as somebody wrote it or by its stem.
create function conversations.wanted_words(words text) returns tsquery
    language sql immutable parallel safe as $$
select conversations.any_of(array[
           plainto_tsquery('pg_catalog.english', words),
           plainto_tsquery('pg_catalog.russian', translate(words, 'ёЁ', 'еЕ')),
           plainto_tsquery('pg_catalog.finnish', words),
           plainto_tsquery('conversations.plain', conversations.as_written(words))])
$$;

-- What finds them one after the other.
create function conversations.wanted_phrase(phrase text) returns tsquery
    language sql immutable parallel safe as $$
select conversations.any_of(array[
           phraseto_tsquery('pg_catalog.english', phrase),
           phraseto_tsquery('pg_catalog.russian', translate(phrase, 'ёЁ', 'еЕ')),
           phraseto_tsquery('pg_catalog.finnish', phrase),
           phraseto_tsquery('conversations.plain', conversations.as_written(phrase))])
$$;

drop function conversations.wanted(text);
drop index conversations.entry_by_words;

-- The column of words is reckoned from what was said; reckoning it anew changes nothing that was said.
alter table conversations.entry disable trigger entry_is_append_only;
update conversations.entry e
   set words = conversations.words(e.language,
           case when e.id = (select f.id from conversations.entry f where f.conversation = e.conversation
                              order by f.at, f.ordinal limit 1)
                then c.subject || E'\n' else '' end || coalesce(e.visible, e.text) || E'\n' || e.author_name)
  from conversations.conversation c
 where c.id = e.conversation and e.kind <> 'event';
alter table conversations.entry enable trigger entry_is_append_only;

-- All words of one conversation, those of merged ones included, beside the time by which lists are ordered: a search reads
-- the index and these rows before it touches a conversation. The rows are narrow, eighty to a page, because the words lie
-- outside of them. PostgreSQL only moves a value out of a row of more than 2 kB, hence the blanks, which it then stores as
-- thirty bytes.
create table conversations.said (
    conversation uuid primary key references conversations.conversation (id),
    last_entry_at timestamptz not null,
    words tsvector not null,
    blanks text not null default repeat(' ', 2100)
) with (fillfactor = 85, toast_tuple_target = 128);

alter table conversations.said alter column words set statistics 200;

-- PostgreSQL holds at most a megabyte of different words in one value; words behind that are not found, the message is kept.
create function conversations.add_words(known tsvector, more tsvector) returns tsvector
    language sql immutable parallel safe as $$
select case when octet_length(tsvectorsend(known)) + octet_length(tsvectorsend(more)) < 900000
            then known || strip(more) else known end
$$;

-- The month in which a conversation moved last stands among its words, ~2026-11, so that one question to their index finds what
-- is recent of a frequent word.
create function conversations.month_of(at timestamptz) returns text
    language sql immutable parallel safe as $$
select '~' || to_char(at at time zone 'UTC', 'YYYY-MM')
$$;

create function conversations.dated(words tsvector, at timestamptz) returns tsvector
    language sql immutable parallel safe as $$
select words || array_to_tsvector(array[conversations.month_of(at)])
$$;

create aggregate conversations.all_words (tsvector) (sfunc = conversations.add_words, stype = tsvector, initcond = '');

create function conversations.survivor(conversation uuid) returns uuid
    language sql stable as $$
with recursive chain (id, merged_into) as (
    select c.id, c.merged_into from conversations.conversation c where c.id = conversation
    union
    select c.id, c.merged_into from chain join conversations.conversation c on c.id = chain.merged_into
)
select id from chain where merged_into is null
$$;

-- The conversation and all that were merged into it, at any remove.
create function conversations.family(conversation uuid) returns setof uuid
    language sql stable rows 1 as $$
with recursive family (id) as (
    select conversation
    union
    select c.id from conversations.conversation c join family on c.merged_into = family.id
)
select id from family
$$;

create function conversations.gather_said(survivor uuid) returns void
    language sql as $$
delete from conversations.said s where s.conversation in (select conversations.family(survivor));
insert into conversations.said (conversation, last_entry_at, words)
select c.id, c.last_entry_at, conversations.dated(conversations.all_words(e.words), c.last_entry_at)
  from conversations.conversation c
       join conversations.entry e on e.conversation in (select conversations.family(survivor))
 where c.id = survivor
 group by c.id, c.last_entry_at
$$;

create function conversations.keep_said() returns trigger language plpgsql as $$
begin
    insert into conversations.said as s (conversation, last_entry_at, words)
    select shown.id, shown.last_entry_at, conversations.dated(conversations.all_words(a.words), shown.last_entry_at)
      from added a
           join conversations.conversation c on c.id = a.conversation
           join conversations.conversation shown
             on shown.id = case when c.merged_into is null then c.id else conversations.survivor(c.id) end
     where a.words <> ''
     group by shown.id, shown.last_entry_at
    on conflict (conversation) do update set words = conversations.add_words(s.words, excluded.words);
    return null;
end
$$;

create trigger entry_is_said after insert on conversations.entry
    referencing new table as added for each statement execute function conversations.keep_said();

create function conversations.keep_said_in_order() returns trigger language plpgsql as $$
declare
    left_month constant text := conversations.month_of(old.last_entry_at);
begin
    if left_month = conversations.month_of(new.last_entry_at) then
        update conversations.said set last_entry_at = new.last_entry_at where conversation = new.id;
    else
        update conversations.said
           set last_entry_at = new.last_entry_at,
               words = conversations.dated(ts_delete(words, left_month), new.last_entry_at)
         where conversation = new.id;
    end if;
    return null;
end
$$;

create trigger conversation_moves after update of last_entry_at on conversations.conversation
    for each row when (old.last_entry_at is distinct from new.last_entry_at)
    execute function conversations.keep_said_in_order();

create function conversations.keep_said_together() returns trigger language plpgsql as $$
begin
    if old.merged_into is not null then
        perform conversations.gather_said(conversations.survivor(old.merged_into));
    end if;
    perform conversations.gather_said(conversations.survivor(new.id));
    return null;
end
$$;

create trigger conversation_merges after update of merged_into on conversations.conversation
    for each row when (old.merged_into is distinct from new.merged_into)
    execute function conversations.keep_said_together();

insert into conversations.said (conversation, last_entry_at, words)
select shown.id, shown.last_entry_at, conversations.dated(conversations.all_words(e.words), shown.last_entry_at)
  from conversations.entry e
       join conversations.conversation c on c.id = e.conversation
       join conversations.conversation shown
         on shown.id = case when c.merged_into is null then c.id else conversations.survivor(c.id) end
 where e.words <> ''
 group by shown.id, shown.last_entry_at;

-- A short list of what came last: each search reads it whole.
create index said_by_words on conversations.said using gin (words) with (gin_pending_list_limit = 512);
