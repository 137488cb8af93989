-- Every word that was ever said, once: the index over conversations knows words by their beginning, this list knows them by any part,
-- so that "johto" finds "vesijohto". Numbers are found by any part already. A word that was learned a hundred times is counted no further.
create table conversations.vocabulary (
    word text primary key check (length(word) between 5 and 40),
    times integer not null check (times > 0)
);
create index vocabulary_by_part on conversations.vocabulary using gin (word public.gin_trgm_ops);

-- Entries whose words are not in the list yet. The row is written with the entry, so that none is missed; learning comes after it.
create table conversations.unlearned (
    id bigint generated always as identity primary key,
    entry uuid not null
);

create function conversations.worth_learning(word text) returns boolean
    language sql immutable parallel safe as $$
select length(word) between 5 and 40 and word !~ '[^[:alpha:]]'
$$;

create or replace function conversations.keep_said() returns trigger language plpgsql as $$
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
    insert into conversations.unlearned (entry) select a.id from added a where a.words <> '';
    return null;
end
$$;

-- What finds a word by any part of it: the forms that are found by their beginning, and the most usual words that have it inside.
create function conversations.wanted_part(sought text) returns tsquery
    language sql stable as $$
select conversations.any_of(array[conversations.wanted_word(sought)] || coalesce(
           (select array_agg(inside.form)
              from (select quote_literal(v.word)::tsquery as form
                      from conversations.vocabulary v, lower(public.unaccent(conversations.as_written(sought))) as part
                     where length(sought) >= 4 and sought !~ '[^[:alpha:]]'
                       and v.word like '%' || part || '%' and v.word not like part || '%'
                     order by v.times desc, v.word
                     limit 40) as inside), '{}'))
$$;

-- After an erasure: of its words those stay that others said too. What was learned a hundred times is nobody's secret.
create function conversations.forget_words(words text[]) returns integer
    language plpgsql as $$
declare
    forgotten integer;
begin
    delete from conversations.vocabulary v
     where v.word = any(words) and v.times < 100
       and not exists (select from conversations.said s where s.words @@ quote_literal(v.word)::tsquery);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

insert into conversations.vocabulary (word, times)
select word, least(ndoc, 100) from ts_stat('select words from conversations.said') where conversations.worth_learning(word);
