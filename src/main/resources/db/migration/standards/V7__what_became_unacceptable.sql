-- Every second the running targets that have just become due or unacceptable are looked for; without this the second half of the
-- question reads all that run.
create index target_unacceptable on standards.target (unacceptable_at)
    where outcome is null and unacceptable_at is not null;
