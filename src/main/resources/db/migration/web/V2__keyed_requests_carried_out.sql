-- Written by the transaction that makes the change: a replica that is killed before it has kept its answer leaves the truth.
alter table web.idempotent_request add column carried_out_at timestamptz;
