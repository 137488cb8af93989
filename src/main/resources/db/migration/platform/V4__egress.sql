-- Networks of the company's own that Heed may reach although they are not public, because an administrator said so.
create table platform.egress_permit (
    id uuid primary key,
    network text not null check (length(network) <= 60),
    port integer not null check (port between 1 and 65535),
    reason text not null check (length(reason) between 1 and 500),
    added_at timestamptz not null,
    added_by_name text not null,
    unique (network, port)
);
