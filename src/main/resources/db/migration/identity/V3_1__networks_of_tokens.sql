-- From where a token may be used, as networks in CIDR notation; empty for everywhere.
alter table identity.token add column networks text[] not null default '{}';
