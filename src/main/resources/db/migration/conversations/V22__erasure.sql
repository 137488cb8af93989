-- Entries are append-only but for one door: erase_words empties the words of those that are named and leaves every time, kind,
-- author and place as it was. Only the tables' owner comes through, and only inside of that function.
create or replace function conversations.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and current_setting('conversations.erasing', true) = 'yes'
       and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid) then
        return null;
    end if;
    raise exception 'conversations.entry is append-only' using errcode = 'insufficient_privilege';
end
$$;

-- What figures are made of stays, whatever the function above ever becomes.
create function conversations.keep_figures() returns trigger language plpgsql as $$
begin
    if (new.id, new.ordinal, new.conversation, new.kind, new.author_kind, new.author, new.at, new.recorded_at, new.language, new.event)
       is distinct from
       (old.id, old.ordinal, old.conversation, old.kind, old.author_kind, old.author, old.at, old.recorded_at, old.language, old.event)
       or cardinality(new.facts) <> cardinality(old.facts)
       or new.text <> '' or new.words <> '' then
        raise exception 'erasing an entry leaves what is counted as it was' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger entry_keeps_figures before update on conversations.entry
    for each row execute function conversations.keep_figures();

create index entry_by_customer on conversations.entry (author) where author_kind = 'customer';

-- Of an event's facts those stay that are keys, numbers, times, or a colleague's name; what somebody wrote becomes a mark.
create function conversations.facts_without_words(facts text[], colleagues text[]) returns text[]
    language sql immutable parallel safe as $$
select coalesce(array_agg(case
           when f ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(f) <= 60 then f
           when f ~ '^\d{4}-\d\d-\d\d(T[0-9:.]+Z?)?$' then f
           when f = any(colleagues) then f
           else '…' end order by place), '{}')
  from unnest(facts) with ordinality as each (f, place)
$$;

-- What the function did, in numbers.
create table conversations.erasing (
    id bigint generated always as identity primary key,
    erased_at timestamptz not null default now(),
    reference uuid not null,
    entries integer not null
);
revoke insert, update, delete on conversations.erasing from ${application};

create function conversations.erase_words(entries uuid[], pseudonym text, reference uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    colleagues text[];
    emptied integer;
begin
    select coalesce(array_agg(distinct e.author_name), '{}') into colleagues
      from conversations.entry e
     where e.id = any(erase_words.entries) and e.author_kind = 'person';
    perform set_config('conversations.erasing', 'yes', true);
    update conversations.entry e
       set text = '', html = null, visible = null, attachments = '[]', external_id = null, words = '',
           author_name = case e.author_kind when 'customer' then erase_words.pseudonym else e.author_name end,
           facts = conversations.facts_without_words(e.facts, colleagues)
     where e.id = any(erase_words.entries);
    get diagnostics emptied = row_count;
    perform set_config('conversations.erasing', 'no', true);
    insert into conversations.erasing (reference, entries) values (erase_words.reference, emptied);
    return emptied;
end
$$;

revoke execute on function conversations.erase_words(uuid[], text, uuid) from public;
grant execute on function conversations.erase_words(uuid[], text, uuid) to ${application};

-- Whether a file is still a part of anything that was said.
create index entry_by_attachment on conversations.entry using gin (attachments jsonb_path_ops) where attachments <> '[]';
