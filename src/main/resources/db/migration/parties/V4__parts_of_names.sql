-- Trigrams are made of ASCII letters and digits alone where the database's locale is C, as in the embedded PostgreSQL: a part of a
-- Cyrillic name would read the whole index. So other letters are written as the digits of their bytes, and accents are left out.
create function parties.letters(words text) returns text
    language sql immutable parallel safe as $$
select replace(encode(convert_to(public.unaccent('public.unaccent'::regdictionary, lower(words)), 'UTF8'), 'escape'), '\', '')
$$;

drop index parties.customer_by_part_of_name;
drop index parties.contact_point_by_part;
create index customer_by_part_of_name on parties.customer using gin (parties.letters(name || ' ' || organisation) gin_trgm_ops);
create index contact_point_by_part on parties.contact_point using gin (parties.letters(value) gin_trgm_ops);

-- What is like this has the words in it.
create function parties.part(words text) returns text
    language sql immutable parallel safe as $$
select '%' || replace(replace(parties.letters(words), '%', '\%'), '_', '\_') || '%'
$$;
