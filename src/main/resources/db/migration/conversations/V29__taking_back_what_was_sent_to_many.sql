-- Replies of macros and of decisions about many are held like others: with all that is decided when they leave. Those of one
-- decision about many wait until all of it is done, so that nothing has left when the last is dealt with.
alter table conversations.outgoing
    add column decided jsonb,
    add column bulk uuid,
    drop constraint outgoing_check,
    add constraint outgoing_leaves_in_time
        check (leaves_at >= written_at and (bulk is not null or leaves_at <= written_at + interval '1 minute'));

create index outgoing_of_bulk on conversations.outgoing (bulk) where bulk is not null;

-- What the one who began a run could do then (null in runs from before), and how long its replies wait.
alter table conversations.bulk_run
    add column rights text[],
    add column delay_seconds integer not null default 0 check (delay_seconds between 0 and 60);

-- The entry that the reply is, or becomes when it leaves; when it was taken back; the run of the macro.
alter table conversations.bulk_item
    add column reply uuid,
    add column reply_taken_back_at timestamptz check (reply_taken_back_at is null or reply is not null),
    add column ran uuid;
