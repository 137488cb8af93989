create schema if not exists web;

-- One row: the company. It exists from the first start, so that every page has a name to show.
create table web.company (
    single   boolean primary key default true check (single),
    name     text not null,
    vision   text not null,
    language text not null check (language in ('en', 'sl', 'ru', 'fi')),
    zone     text not null
);
insert into web.company (name, vision, language, zone) values ('Heed', '', 'en', 'UTC');

-- Hints for open pages, forgotten after minutes.
create table web.news (
    id      bigint generated always as identity primary key,
    topic   text not null,
    told_at timestamptz not null default now()
);
create index news_told_at on web.news (told_at);

-- What a POST with an Idempotency-Key was answered; a row without status is being worked on.
create table web.idempotent_request (
    caller       text not null,
    key          text not null,
    digest       text not null,
    begun_at     timestamptz not null default now(),
    status       integer,
    content_type text,
    location     text,
    body         bytea,
    primary key (caller, key)
);
create index idempotent_request_begun_at on web.idempotent_request (begun_at);
