-- An address proves something about who asks only when it was known before they asked.
alter table parties.contact_point add column since timestamptz not null default now();

update parties.contact_point p set since = c.known_since from parties.customer c where c.id = p.customer;
