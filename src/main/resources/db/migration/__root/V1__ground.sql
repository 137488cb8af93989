-- What belongs to no module: who may do what by default, text search, and the registry of events between modules.
alter default privileges grant usage on schemas to ${application};
alter default privileges grant select, insert, update, delete on tables to ${application};
alter default privileges grant usage, select on sequences to ${application};

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

create schema event;

create table event.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);

create index event_publication_serialized_event on event.event_publication using hash (serialized_event);
create index event_publication_completion_date on event.event_publication (completion_date);
