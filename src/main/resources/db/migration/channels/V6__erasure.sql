-- Mail of somebody that found no conversation is found by who wrote it.
create index mail_by_sender_set_aside on channels.mail (lower(sender)) where conversation is null;

-- Whether a file is still some letter as it came.
create index mail_by_raw on channels.mail (raw);
