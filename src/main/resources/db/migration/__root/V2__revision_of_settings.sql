-- One number for everything that seldom changes and is asked for all the time. As long as it is the same, what was read before
-- still holds, on every replica. A transaction that changes such a row holds the number until it ends.
create schema memory;

create table memory.revision (
    one    boolean primary key default true check (one),
    number bigint not null,
    by     xid8 not null
);

insert into memory.revision (number, by) values (1, '0');

-- Once for each transaction, however many rows it changes.
create function memory.revise() returns trigger language plpgsql as $$
begin
    update memory.revision set number = number + 1, by = pg_current_xact_id() where by <> pg_current_xact_id();
    return null;
end
$$;
