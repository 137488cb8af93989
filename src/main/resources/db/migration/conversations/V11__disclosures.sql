create table conversations.disclosure (
    id uuid primary key,
    conversation uuid not null references conversations.conversation (id),
    kind text not null check (kind in ('information', 'data-subject')),
    asked text not null check (length(asked) between 1 and 2000),
    requested_at timestamptz not null,
    requested_by_name text not null,
    due_at timestamptz not null,
    paused_at timestamptz,
    pause_reason text,

    sensitivity text check (sensitivity in ('low', 'medium', 'high')),
    classes text[] not null default '{}',
    required_level integer not null default 3 check (required_level between 0 and 3),
    basis text,
    ethics text,
    classified_at timestamptz,
    classified_by_name text,

    method text check (method in ('link', 'call-back', 'portal', 'two-factors', 'document-seen')),
    level integer not null default 0 check (level between 0 and 3),
    evidence text,
    delegate_name text,
    delegate_scope text,
    delegate_until date,
    verified_at timestamptz,
    verified_by_name text,

    authorised_by uuid,
    authorised_by_name text,
    authorised_at timestamptz,
    authorised_remark text,

    ended_at timestamptz,
    ended_by uuid,
    ended_by_name text,
    ending text check (ending in ('released', 'refused')),
    told text,
    entry uuid,

    version integer not null default 1,

    check ((paused_at is null) = (pause_reason is null)),
    check ((classified_at is null) = (sensitivity is null)),
    check ((verified_at is null) = (method is null)),
    check ((ended_at is null) = (ending is null)),
    constraint nothing_leaves_unclassified_unverified_or_unauthorised check (
        ending is distinct from 'released'
        or (classified_at is not null and verified_at is not null and level >= required_level and authorised_at is not null)),
    constraint two_people_release_what_is_sensitive check (
        ending is distinct from 'released' or sensitivity <> 'high' or authorised_by is distinct from ended_by)
);

create index disclosure_by_conversation on conversations.disclosure (conversation, requested_at);
create index disclosure_at_hand on conversations.disclosure (due_at, id) where ended_at is null;

-- A link to an address on file. Only its hash is kept; whoever opens it twice finds it used.
create table conversations.disclosure_link (
    hash bytea primary key,
    disclosure uuid not null references conversations.disclosure (id),
    address text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index disclosure_link_by_disclosure on conversations.disclosure_link (disclosure, sent_at);
