-- Links by which customers come in without a password. Neither the secret nor the address is here, only what they hash to.
create table channels.portal_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    customer uuid not null,
    -- of the address that it was sent to: whoever comes in by it has proved that one and no other
    address_hash bytea not null check (length(address_hash) = 32),
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz
);

create index portal_link_by_time on channels.portal_link (made_at);

-- Browsers in which a customer is signed in; staff have sessions of their own, and neither can become the other.
create table channels.portal_session (
    token_hash bytea primary key check (length(token_hash) = 32),
    customer uuid not null,
    address_hash bytea not null check (length(address_hash) = 32),
    began_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > began_at)
);

create index portal_session_by_time on channels.portal_session (expires_at);
create index portal_session_by_customer on channels.portal_session (customer);
