-- A due time that was missed is a reason to be told.
alter table identity.notice drop constraint notice_kind_check;
alter table identity.notice add constraint notice_kind_check
    check (kind in ('mention', 'assignment', 'watched', 'reminder', 'awake', 'overdue'));

-- What may be told again and again by whoever notices it, on any replica, is kept once.
alter table identity.notice add column once text;
create unique index notice_once on identity.notice (staff, once) where once is not null;

-- How a person wants to be told of a kind; without a row the bell rings and nothing else.
create table identity.delivery_choice (
    staff uuid not null references identity.staff (id),
    kind text not null check (kind in ('mention', 'assignment', 'watched', 'reminder', 'awake', 'overdue')),
    bell boolean not null,
    browser boolean not null,
    mail text not null check (mail in ('never', 'at-once', 'hourly', 'daily')),
    -- not held by quiet hours
    through boolean not null,
    primary key (staff, kind)
);

-- When a person wants no alarm, by the clock of the zone in their profile.
create table identity.delivery_hours (
    staff uuid primary key references identity.staff (id),
    quiet_from time,
    -- on the next day where it is not after quiet_from
    quiet_until time,
    -- the days on which quiet hours begin
    quiet_days text[] not null check (quiet_days <@ array ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
    -- key of the calendar in whose hours alone there are alarms, empty for no such wish
    calendar text not null,
    digest_at time not null,
    version integer not null check (version > 0),
    check ((quiet_from is null) = (quiet_until is null) and (quiet_from is null) = (quiet_days = '{}'))
);

-- What is still to reach somebody beside the list in Heed; taken away by the one that brings it.
create table identity.delivery (
    notice uuid not null references identity.notice (id) on delete cascade,
    way text not null check (way in ('browser', 'mail')),
    staff uuid not null references identity.staff (id),
    due_at timestamptz not null,
    -- open pages have been called to fetch it
    called boolean not null,
    primary key (notice, way)
);

create index delivery_due on identity.delivery (way, due_at);
create index delivery_of_staff on identity.delivery (staff, way, due_at);
