create schema if not exists calendars;

-- Times of day are minutes since midnight; 1440 is midnight at the end of the day.
create table calendars.calendar (
    key        text primary key check (key ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
    name       text not null check (name <> ''),
    zone       text not null,
    version    integer not null default 1,
    changed_at timestamptz not null
);

create table calendars.weekly_hours (
    calendar text not null references calendars.calendar (key) on delete cascade,
    weekday  smallint not null check (weekday between 1 and 7),
    opens    smallint not null check (opens >= 0),
    closes   smallint not null check (closes > opens and closes <= 1440),
    primary key (calendar, weekday, opens)
);

create table calendars.holiday (
    calendar text not null references calendars.calendar (key) on delete cascade,
    held_on  date not null,
    name     text not null,
    primary key (calendar, held_on)
);

-- A day with hours of its own, or with none.
create table calendars.override (
    calendar text not null references calendars.calendar (key) on delete cascade,
    held_on  date not null,
    primary key (calendar, held_on)
);

create table calendars.override_hours (
    calendar text not null,
    held_on  date not null,
    opens    smallint not null check (opens >= 0),
    closes   smallint not null check (closes > opens and closes <= 1440),
    primary key (calendar, held_on, opens),
    foreign key (calendar, held_on) references calendars.override (calendar, held_on) on delete cascade
);

create table calendars.break_hours (
    calendar text not null references calendars.calendar (key) on delete cascade,
    held_on  date not null,
    opens    smallint not null check (opens >= 0),
    closes   smallint not null check (closes > opens and closes <= 1440),
    primary key (calendar, held_on, opens)
);
