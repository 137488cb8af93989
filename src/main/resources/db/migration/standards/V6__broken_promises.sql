-- A search for broken promises reads the broken ones alone, however many were kept.
create index target_broken on standards.target (subject_kind, subject_id)
    where outcome is not null and outcome not in ('in-time', 'excluded');
