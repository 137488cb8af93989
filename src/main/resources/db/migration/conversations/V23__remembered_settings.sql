-- What is remembered of these rows holds until one of them changes.
create trigger revised after insert or update or delete on conversations.queue for each row execute function memory.revise();
create trigger revised after insert or update or delete on conversations.queue_routing for each row execute function memory.revise();
create trigger revised after insert or update or delete on conversations.status_label for each row execute function memory.revise();
create trigger revised after insert or update or delete on conversations.view for each row execute function memory.revise();
create trigger revised after insert or update or delete on conversations.view_pin for each row execute function memory.revise();
create trigger revised after insert or update or delete on conversations.list_layout for each row execute function memory.revise();
create trigger revised after insert or update or delete on conversations.effort_formula for each row execute function memory.revise();
