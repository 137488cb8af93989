-- How Heed fetches the letters of a mailbox that lies on another server.
create table channels.mailbox_connection (
    mailbox uuid primary key references channels.mailbox on delete cascade,
    protocol text not null check (protocol in ('imap', 'pop3')),
    host text not null check (length(host) between 1 and 253),
    port integer not null check (port between 1 and 65535),
    encryption text not null check (encryption in ('tls', 'starttls', 'none')),
    username text not null check (length(username) between 1 and 320),
    -- locked with the key of the installation; null after it was told to forget it
    password bytea,
    -- SHA-256 of the one certificate that is believed although nobody vouches for it
    certificate text not null default '' check (certificate ~ '^([0-9a-f]{64})?$'),
    folder text not null check (length(folder) between 1 and 200),
    afterwards text not null check (afterwards in ('move', 'seen', 'leave', 'delete')),
    paused boolean not null default false,
    version integer not null default 1,
    connected_at timestamptz not null
);

-- Where fetching stands, written with each letter. One Heed at a time holds a mailbox; whoever lost it writes with an old fence and
-- changes nothing.
create table channels.mailbox_cursor (
    mailbox uuid primary key references channels.mailbox_connection on delete cascade,
    uid_validity bigint,
    last_uid bigint not null default 0 check (last_uid >= 0),
    fetched bigint not null default 0,
    holder uuid,
    fence bigint not null default 0,
    held_until timestamptz,
    looked_at timestamptz,
    trouble text not null default '',
    trouble_facts text[] not null default '{}',
    trouble_since timestamptz,
    attempts integer not null default 0,
    check ((trouble = '') = (trouble_since is null))
);

-- What was stored here and may still have to be moved or marked there.
create table channels.fetched_mail (
    mailbox uuid not null references channels.mailbox_connection on delete cascade,
    uid_validity bigint not null,
    uid text not null check (length(uid) <= 200),
    mail uuid references channels.mail on delete set null,
    settled boolean not null default false,
    fetched_at timestamptz not null,
    primary key (mailbox, uid_validity, uid)
);

create index fetched_mail_to_settle on channels.fetched_mail (mailbox, uid_validity) where not settled;
create index fetched_mail_by_mail on channels.fetched_mail (mail);

alter table channels.mail drop constraint mail_via_check;
alter table channels.mail add constraint mail_via_check check (via in ('api', 'smtp', 'lmtp', 'imap', 'pop3'));
