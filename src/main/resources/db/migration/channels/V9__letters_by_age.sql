-- Letters that have their bytes still, by age: what a rule about how long they are kept asks for.
create index mail_with_bytes_by_age on channels.mail (received_at, id)
    where raw <> '0000000000000000000000000000000000000000000000000000000000000000' and outcome is not null;
