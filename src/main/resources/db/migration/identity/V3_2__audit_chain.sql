-- Every line of the audit trail has a place in the chain of the day on which it was chained:
-- hash(n) = SHA-256(hash(n-1) || canonical JSON of the line). The chain is written after the line, by one at a time, so that
-- nobody who does something waits for it.
create table identity.audit_link (
    day date not null,
    position integer not null check (position > 0),
    entry uuid not null unique references identity.audit (id),
    hash bytea not null check (length(hash) = 32),
    primary key (day, position)
);

-- Where the chain ends at present; whoever holds its lock prolongs it.
create table identity.audit_head (
    id smallint primary key check (id = 1),
    day date not null,
    position integer not null check (position >= 0),
    hash bytea not null check (length(hash) = 32),
    chained_until timestamptz not null
);

insert into identity.audit_head (id, day, position, hash, chained_until)
values (1, date '2000-01-01', 0, decode(repeat('00', 32), 'hex'), timestamptz '2000-01-01 00:00:00+00');

-- The end of a day's chain, signed; previous is the hash of the checkpoint before.
create table identity.audit_checkpoint (
    day date primary key,
    entries integer not null check (entries > 0),
    hash bytea not null check (length(hash) = 32),
    previous bytea not null check (length(previous) = 32),
    sealed_at timestamptz not null,
    key text not null,
    signature bytea not null check (length(signature) = 64)
);

revoke update, delete, truncate on identity.audit_link, identity.audit_checkpoint from ${application};
revoke insert, delete, truncate on identity.audit_head from ${application};

-- Only forget_audit removes lines, and only whole days that are old.
create or replace function identity.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('heed.forgetting', true) = 'on' then
        return null;
    end if;
    raise exception 'identity.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_link_is_append_only before update or delete or truncate on identity.audit_link
    for each statement execute function identity.refuse_change();
create trigger audit_checkpoint_is_append_only before update or delete or truncate on identity.audit_checkpoint
    for each statement execute function identity.refuse_change();

-- The application may not delete; this may, in its owner's name, what was chained before a day that is long past.
create function identity.forget_audit(before date) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    forgotten bigint;
begin
    if before > current_date - 90 then
        raise exception 'the audit trail of the last 90 days stays' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('heed.forgetting', 'on', true);
    with links as (delete from identity.audit_link where day < before returning entry)
    delete from identity.audit where id in (select entry from links);
    get diagnostics forgotten = row_count;
    perform set_config('heed.forgetting', 'off', true);
    return forgotten;
end
$$;

revoke execute on function identity.forget_audit(date) from public;
grant execute on function identity.forget_audit(date) to ${application};
