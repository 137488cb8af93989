-- Those that wait for somebody else are few among all that are open, and each page counts them.
create index conversation_waiting on conversations.conversation (last_entry_at desc, id desc)
    where merged_into is null and status in ('waiting-customer', 'waiting-third-party', 'snoozed');
