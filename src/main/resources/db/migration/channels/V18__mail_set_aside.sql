-- A mail that was set aside and thrown away: it can be had back for a day, then its words and bytes go.
alter table channels.mail add column removed_at timestamptz;

create index mail_removed on channels.mail (removed_at) where removed_at is not null;

-- What waits for somebody's decision, for the list and for the number beside it.
create index mail_to_decide on channels.mail (received_at desc, id desc)
    where outcome = 'quarantined' and conversation is null and removed_at is null;
