-- A receiver that is told of some queues alone; none named means all.
alter table automation.webhook
    add column queues text[] not null default '{}' check (cardinality(queues) <= 100);
