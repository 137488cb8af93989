-- What is remembered of these rows holds until one of them changes.
create trigger revised after insert or update or delete on standards.standard_version for each row execute function memory.revise();
