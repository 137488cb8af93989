-- What a conversation is about, without what answers and forwarded letters put in front of it.
create function conversations.matter(subject text) returns text
    language sql immutable parallel safe as $$
select left(lower(regexp_replace(btrim(subject), '^((re|aw|vs|sv|odg|fw|fwd|vl|ha|пер|отв)\s*:\s*)+', '', 'i')), 200)
$$;

-- Whoever handles one asks which other open ones are about the same.
create index conversation_by_matter on conversations.conversation (conversations.matter(subject))
    where merged_into is null and status not in ('resolved', 'closed');
