-- The entry that the reply of a run becomes when it leaves; a run can be taken back until then.
alter table automation.macro_run add column held uuid;
