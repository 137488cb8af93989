-- What a company wants to know of its conversations beyond what every conversation has. Key and kind stay: values go by them.
create table conversations.field (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    kind text not null check (kind in ('text', 'number', 'date', 'choice', 'tree', 'yes-no')),
    names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
    helps jsonb not null default '{}' check (jsonb_typeof(helps) = 'object'),
    queues text[] not null default '{}',
    required text not null check (required in ('never', 'on-close', 'always')),
    choices jsonb not null default '[]' check (jsonb_typeof(choices) = 'array'),
    place integer not null default 0,
    archived_at timestamptz,
    version integer not null default 1,
    check ((kind in ('choice', 'tree')) = (choices <> '[]'))
);

-- The values of one conversation: field to value, each of its field's type.
create table conversations.field_sheet (
    conversation uuid primary key references conversations.conversation (id),
    fields jsonb not null check (jsonb_typeof(fields) = 'object'),
    version integer not null
);

create index field_sheet_by_value on conversations.field_sheet using gin (fields);

-- What is searched by more than equality: numbers and days in their order, texts by any part of them. Derived by trigger.
create table conversations.field_term (
    conversation uuid not null references conversations.conversation (id),
    field text not null references conversations.field (key),
    amount numeric,
    words text,
    primary key (conversation, field),
    check (num_nonnulls(amount, words) = 1)
);

create index field_term_by_amount on conversations.field_term (field, amount, conversation) where amount is not null;
create index field_term_by_part on conversations.field_term using gin (words gin_trgm_ops) where words is not null;

create function conversations.fits_field(kind text, choices jsonb, value jsonb) returns boolean
    language sql immutable parallel safe as $$
select case kind
           when 'text' then jsonb_typeof(value) = 'string' and length(value #>> '{}') between 1 and 2000
           when 'number' then jsonb_typeof(value) = 'number'
           when 'date' then jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^\d{4}-\d\d-\d\d$'
           when 'yes-no' then jsonb_typeof(value) = 'boolean'
           else jsonb_typeof(value) = 'string' and jsonb_path_exists(
               choices, '$.**.key ? (@ == $value)', jsonb_build_object('value', value))
       end
$$;

-- A value that is written fits its field. One that was there before stays, whatever becomes of the definition.
create function conversations.keep_field_sheet() returns trigger language plpgsql as $$
declare
    stray text;
begin
    select given.key into stray
      from jsonb_each(new.fields) as given
           left join conversations.field f on f.key = given.key
     where (tg_op = 'INSERT' or given.value is distinct from old.fields -> given.key)
       and (f.key is null or not conversations.fits_field(f.kind, f.choices, given.value))
     limit 1;
    if stray is not null then
        raise exception 'field % has a value that does not fit it', stray using errcode = 'check_violation';
    end if;
    delete from conversations.field_term t where t.conversation = new.conversation;
    insert into conversations.field_term (conversation, field, amount, words)
    select new.conversation, f.key,
           case f.kind when 'number' then (given.value #>> '{}')::numeric
                       when 'date' then (given.value #>> '{}')::date - date '1970-01-01' end,
           case f.kind when 'text' then lower(given.value #>> '{}') end
      from jsonb_each(new.fields) as given
           join conversations.field f on f.key = given.key
     where f.kind in ('number', 'date', 'text');
    return new;
end
$$;

create trigger field_sheet_fits before insert or update on conversations.field_sheet
    for each row execute function conversations.keep_field_sheet();
