-- What is remembered of these rows holds until one of them changes.
create trigger revised after insert or update or delete on identity.staff for each row execute function memory.revise();
create trigger revised after insert or update or delete on identity.membership for each row execute function memory.revise();
create trigger revised after insert or update or delete on identity.team for each row execute function memory.revise();
create trigger revised after insert or update or delete on identity.role for each row execute function memory.revise();
