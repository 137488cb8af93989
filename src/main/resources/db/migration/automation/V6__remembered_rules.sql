-- What is remembered of these rows holds until one of them changes.
create trigger revised after insert or delete or update of events, switched_on_at on automation.rule
    for each row execute function memory.revise();
create trigger revised after insert or delete or update of events, switched_on_at on automation.webhook
    for each row execute function memory.revise();
