-- Since when a conversation has no words. One that is written to again afterwards is looked at again.
alter table conversations.conversation add column words_gone_at timestamptz;

create index conversation_with_words_after_all on conversations.conversation (last_entry_at, id)
    where merged_into is null and status in ('resolved', 'closed')
      and (words_gone_at is null or words_gone_at < last_entry_at);
create index conversation_with_files_after_all on conversations.conversation (last_entry_at, id)
    where merged_into is null and status in ('resolved', 'closed') and has_attachment;

-- A second way through the one door: files go and every word stays.
create or replace function conversations.keep_figures() returns trigger language plpgsql as $$
declare
    words_went boolean := new.text = '' and new.words = '';
    files_went boolean := (new.text, new.html, new.visible, new.author_name, new.external_id, new.facts)
        is not distinct from (old.text, old.html, old.visible, old.author_name, old.external_id, old.facts);
begin
    if (new.id, new.ordinal, new.conversation, new.kind, new.author_kind, new.author, new.at, new.recorded_at, new.language, new.event)
       is distinct from
       (old.id, old.ordinal, old.conversation, old.kind, old.author_kind, old.author, old.at, old.recorded_at, old.language, old.event)
       or cardinality(new.facts) <> cardinality(old.facts)
       or new.attachments <> '[]'
       or not (words_went or files_went) then
        raise exception 'erasing an entry leaves what is counted as it was' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create function conversations.erase_files(entries uuid[], reference uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    emptied integer;
begin
    perform set_config('conversations.erasing', 'yes', true);
    update conversations.entry e set attachments = '[]'
     where e.id = any(erase_files.entries) and e.attachments <> '[]';
    get diagnostics emptied = row_count;
    perform set_config('conversations.erasing', 'no', true);
    insert into conversations.erasing (reference, entries) values (erase_files.reference, emptied);
    return emptied;
end
$$;

revoke execute on function conversations.erase_files(uuid[], uuid) from public;
grant execute on function conversations.erase_files(uuid[], uuid) to ${application};
