-- Since when nothing of a customer is kept but what figures need.
alter table parties.customer add column erased_at timestamptz;

-- Somebody may read everything about a customer for a week. The archive itself is nowhere: it is written while it is read.
create table parties.export (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    colleagues boolean not null,
    asked_at timestamptz not null,
    asked_by uuid,
    asked_by_name text not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    read_at timestamptz
);

create index export_by_customer on parties.export (customer, asked_at desc, id desc);

-- What must be kept, because a court or an authority may ask for it. It goes before erasure and before retention.
create table parties.legal_hold (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    reason text not null check (length(reason) between 1 and 500),
    placed_at timestamptz not null,
    placed_by uuid,
    placed_by_name text not null,
    lifted_at timestamptz,
    lifted_by uuid,
    lifted_by_name text,
    check ((lifted_at is null) = (lifted_by_name is null))
);

create index legal_hold_in_force on parties.legal_hold (customer) where lifted_at is null;

-- Asked for by one, released by another, carried out after days in which it can be called off. The addresses stand here only
-- while the work goes on, because the customer loses them first.
create table parties.erasure (
    id uuid primary key,
    customer uuid not null references parties.customer (id),
    pseudonym text not null,
    reason text not null check (length(reason) between 1 and 500),
    requested_at timestamptz not null,
    requested_by uuid,
    requested_by_name text not null,
    approved_at timestamptz,
    approved_by uuid check (approved_by <> requested_by),
    approved_by_name text,
    due_at timestamptz,
    begun_at timestamptz,
    emails text[] not null default '{}',
    phones text[] not null default '{}',
    ended_at timestamptz,
    ending text check (ending in ('done', 'cancelled')),
    ended_by_name text,
    check ((approved_at is null) = (approved_by is null)),
    check ((approved_at is null) = (due_at is null)),
    check ((ended_at is null) = (ending is null)),
    check (begun_at is null or begun_at >= due_at),
    check (ending <> 'cancelled' or begun_at is null),
    check (ended_at is null or (emails = '{}' and phones = '{}'))
);

create unique index erasure_at_hand on parties.erasure (customer) where ended_at is null;
create index erasure_by_time on parties.erasure (requested_at desc, id desc);
create index erasure_due on parties.erasure (due_at) where ended_at is null;

-- What each module has erased, written in the transaction in which it did: whatever is killed goes on behind the last row.
create table parties.erasure_step (
    erasure uuid not null references parties.erasure (id),
    module text not null,
    done_at timestamptz not null,
    counts jsonb not null,
    primary key (erasure, module)
);
