create schema knowledge;

-- Languages without a stemmer of PostgreSQL's own, Slovenian among them: words as they are, without accents.
create text search configuration knowledge.plain (copy = pg_catalog.simple);
alter text search configuration knowledge.plain
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.simple;

-- The stems of a text, each once, without the words that every text has.
create function knowledge.stems(language text, words text) returns text[]
    language sql immutable parallel safe as $$
select tsvector_to_array(case language
    when 'en' then to_tsvector('pg_catalog.english', words)
    when 'ru' then to_tsvector('pg_catalog.russian', words)
    when 'fi' then to_tsvector('pg_catalog.finnish', words)
    else to_tsvector('knowledge.plain', words)
end)
$$;

create table knowledge.reply_template (
    id uuid primary key,
    code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    name text not null check (length(name) between 1 and 200),
    scope text not null check (scope in ('personal', 'team', 'company')),
    owner uuid,
    team text,
    holder text not null generated always as (coalesce(owner::text, team, '')) stored,
    queues text[] not null default '{}',
    written_at timestamptz not null,
    written_by_name text not null,
    archived_at timestamptz,
    archived_by_name text,
    version integer not null default 1,
    check ((scope = 'personal') = (owner is not null)),
    check ((scope = 'team') = (team is not null)),
    check ((archived_at is null) = (archived_by_name is null))
);

-- A code may be used again once the template is archived, and by somebody else for their own.
create unique index reply_template_by_code on knowledge.reply_template (scope, holder, code) where archived_at is null;
create index reply_template_by_name on knowledge.reply_template (lower(name), id);

-- What a template says now, one row a language.
create table knowledge.reply_text (
    template uuid not null references knowledge.reply_template (id),
    language text not null check (language ~ '^[a-z]{2}$'),
    text text not null check (length(text) between 1 and 20000),
    primary key (template, language)
);

-- What customers write when this is the answer, a phrase a row.
create table knowledge.reply_phrase (
    template uuid not null references knowledge.reply_template (id),
    language text not null check (language ~ '^[a-z]{2}$'),
    ordinal integer not null check (ordinal between 0 and 49),
    phrase text not null check (length(phrase) between 1 and 200),
    stems text[] not null generated always as (knowledge.stems(language, phrase)) stored,
    primary key (template, language, ordinal)
);

create index reply_phrase_by_stems on knowledge.reply_phrase using gin (stems);

-- What a template said before: each version as it stood, never changed.
create table knowledge.reply_template_version (
    template uuid not null references knowledge.reply_template (id),
    version integer not null,
    name text not null,
    wordings jsonb not null,
    written_at timestamptz not null,
    written_by_name text not null,
    primary key (template, version)
);

-- Put into a draft and not sent yet. Without the words nobody could say later whether they were edited.
create table knowledge.reply_insertion (
    conversation uuid not null,
    staff uuid not null,
    template uuid not null references knowledge.reply_template (id),
    version integer not null,
    language text not null,
    text text not null,
    inserted_at timestamptz not null,
    primary key (conversation, staff, template)
);

create index reply_insertion_by_age on knowledge.reply_insertion (inserted_at);

create table knowledge.reply_use (
    id uuid primary key,
    template uuid not null references knowledge.reply_template (id),
    version integer not null,
    language text not null,
    conversation uuid not null,
    entry uuid not null,
    staff uuid not null,
    staff_name text not null,
    edited boolean not null,
    used_at timestamptz not null,
    unique (entry, template)
);

create index reply_use_by_template on knowledge.reply_use (template, id desc);

-- Counted by person and month, so that a choice of templates never reads every use, and nobody waits for another's count.
create table knowledge.reply_tally (
    template uuid not null references knowledge.reply_template (id),
    staff uuid not null,
    month date not null check (extract(day from month) = 1),
    used integer not null check (used > 0),
    edited integer not null check (edited between 0 and used),
    primary key (template, staff, month)
);
