-- An erasure that a restored backup did not know any more: the ledger outside of the database asks for it again. Two people have
-- decided it before, in rows that are gone, so nobody is named here.
alter table parties.erasure add column from_ledger boolean not null default false;

do $$
declare
    released_by_somebody text;
begin
    select c.conname into strict released_by_somebody
      from pg_constraint c
     where c.conrelid = 'parties.erasure'::regclass
       and pg_get_constraintdef(c.oid) like '%approved_at IS NULL) = (approved_by IS NULL)%';
    execute format('alter table parties.erasure drop constraint %I', released_by_somebody);
end
$$;

alter table parties.erasure add constraint released_by_somebody
    check (from_ledger or (approved_at is null) = (approved_by is null));

create index customer_by_erasure on parties.customer (erased_at) where erased_at is not null;
