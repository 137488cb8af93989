-- A customer's past asks for the calls from their numbers, the latest first.
create index call_by_caller on channels.call (caller, offered_at desc, id desc) where caller is not null;
