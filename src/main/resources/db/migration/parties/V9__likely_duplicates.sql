-- What is behind a plus in an address does not change whose mailbox it is.
create index contact_point_by_plain_mailbox on parties.contact_point (regexp_replace(value, '\+[^@]*@', '@'))
    where kind = 'email';
