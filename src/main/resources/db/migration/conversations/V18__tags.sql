-- Every tag that a conversation ever had. One that was merged into another is the other's old name.
create table conversations.tag (
    id uuid primary key default gen_random_uuid(),
    name text not null unique check (length(name) between 1 and 60),
    colour text not null default 'grey' check (colour in ('grey', 'blue', 'green', 'amber', 'orange', 'yellow')),
    archived_at timestamptz,
    merged_into uuid references conversations.tag (id) check (merged_into <> id),
    version integer not null default 1
);

create index tag_by_beginning on conversations.tag (name text_pattern_ops);
create index tag_by_survivor on conversations.tag (merged_into) where merged_into is not null;

create table conversations.tag_merge (
    id uuid primary key,
    tag uuid not null references conversations.tag (id),
    into_tag uuid not null references conversations.tag (id),
    merged_at timestamptz not null,
    merged_by uuid,
    merged_by_name text not null,
    routing_moved boolean not null default false,
    undone_at timestamptz
);

create unique index tag_merge_in_force on conversations.tag_merge (tag) where undone_at is null;

-- Which conversations a merge has changed, so that it can be taken back.
create table conversations.tag_move (
    merge uuid not null references conversations.tag_merge (id),
    conversation uuid not null references conversations.conversation (id),
    had_both boolean not null,
    primary key (merge, conversation)
);

insert into conversations.tag (name)
select distinct given from conversations.conversation c, unnest(c.tags) as given where length(given) between 1 and 60
on conflict (name) do nothing;

-- What a tag is called now, however often it was renamed.
create function conversations.current_tag(given text) returns text
    language sql stable as $$
with recursive chain (id, name, merged_into) as (
    select t.id, t.name, t.merged_into from conversations.tag t where t.name = given
    union
    select t.id, t.name, t.merged_into from chain join conversations.tag t on t.id = chain.merged_into
)
select coalesce((select name from chain where merged_into is null), given)
$$;

-- A new tag joins the list, an old name becomes the present one. In one order, so that two writers cannot wait for each other.
create function conversations.keep_tags() returns trigger language plpgsql as $$
begin
    insert into conversations.tag (name)
    select distinct given from unnest(new.tags) as given where length(given) between 1 and 60 order by given
    on conflict (name) do nothing;
    if exists (select from conversations.tag t where t.name = any(new.tags) and t.merged_into is not null) then
        new.tags := array(
            select present from (
                select conversations.current_tag(given) as present, min(place) as place
                  from unnest(new.tags) with ordinality as written (given, place)
                 group by 1) as each
             order by place);
    end if;
    return new;
end
$$;

create trigger conversation_begins_with_tags before insert on conversations.conversation
    for each row when (new.tags <> '{}') execute function conversations.keep_tags();
create trigger conversation_gets_tags before update of tags on conversations.conversation
    for each row when (new.tags is distinct from old.tags and new.tags <> '{}') execute function conversations.keep_tags();
