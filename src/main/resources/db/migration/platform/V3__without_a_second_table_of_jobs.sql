-- Recurring work is claimed where its rows are (docs/decisions/0024): no job was ever kept here.
drop table platform.scheduled_task;
