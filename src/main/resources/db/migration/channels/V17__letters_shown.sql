-- How much a letter's HTML says beyond its words: "words" has none, "plain" only paragraphs, "rich" has tables or pictures of its own.
alter table channels.mail add column layout text generated always as (
    case when reading is null then null
         when reading ->> 'html' is null then 'words'
         when reading ->> 'html' ~ '<t[dh][ >]' or reading @> '{"attachments": [{"inline": true}]}' then 'rich'
         else 'plain' end) stored;

-- A letter's picture from elsewhere, drawn again: its server is asked once for everybody, and forgets with us after a week.
create table channels.fetched_picture (
    mail uuid not null references channels.mail on delete cascade,
    number smallint not null check (number >= 0),
    drawn bytea not null,
    fetched_at timestamptz not null,
    primary key (mail, number)
);

create index fetched_picture_by_time on channels.fetched_picture (fetched_at);

-- Whose letters a person wants with their pictures. The address stands here as its SHA-256 only.
create table channels.picture_sender (
    staff uuid not null,
    address_hash char(64) not null,
    since timestamptz not null,
    primary key (staff, address_hash)
);
