-- Who may get a copy of what is answered. Somebody in a letter's Cc is only suggested: nobody gets anything before a colleague says so.
create table conversations.copy_reader (
    conversation uuid not null references conversations.conversation (id),
    address text not null check (address = lower(address) and address like '%_@_%' and length(address) <= 254),
    name text not null default '' check (length(name) <= 200),
    state text not null check (state in ('suggested', 'copied', 'left-out')),
    since timestamptz not null,
    decided_by uuid,
    decided_by_name text not null default '',
    primary key (conversation, address)
);

create index copy_reader_by_address on conversations.copy_reader (address);

-- To whom a reply went beside the customer.
create table conversations.entry_copy (
    entry uuid not null references conversations.entry (id),
    address text not null check (address = lower(address) and length(address) <= 254),
    name text not null default '',
    primary key (entry, address)
);

create index entry_copy_by_address on conversations.entry_copy (address);

-- A draft that a colleague may go on with. It leaves its writer: whoever takes it over makes it their own.
create table conversations.shared_draft (
    conversation uuid primary key references conversations.conversation (id),
    kind text not null check (kind in ('reply', 'note')),
    text text not null check (length(text) between 1 and 200000),
    written_by uuid,
    written_by_name text not null,
    meant_for uuid,
    shared_at timestamptz not null
);
