-- Files that come along when a template is inserted. Their bytes stay here: what is sent is a copy, and may be forgotten by itself.
create table knowledge.template_file (
    id uuid primary key,
    template uuid not null references knowledge.reply_template (id),
    name text not null check (length(name) between 1 and 255),
    type text not null check (length(type) <= 100),
    bytes integer not null check (bytes between 1 and 18874368),
    content bytea not null check (length(content) = bytes),
    added_at timestamptz not null,
    added_by_name text not null,
    removed_at timestamptz
);

alter table knowledge.template_file alter column content set storage external;

create index template_file_by_template on knowledge.template_file (template, id) where removed_at is null;
