-- bench/fill runs this. The same seed gives the same company each time.
\timing on
set client_min_messages = warning;
set work_mem = '256MB';
set maintenance_work_mem = '1GB';
select setseed(0.2026);

-- Words: what a water company's customers write about, then words of made-up syllables, 3,000 to each language.
create temp table root (language text, words text, syllables text);
insert into root values
    ('en', 'water the is my and in to of we please bill meter pipe leak street house since invoice pressure brown account morning payment reading burst tap repair engineer morning visit deposit refund drain smell colour bathroom garden winter frozen supply',
     'ba ter min cal ston lea wick pol rin ham ford den sel mar con tri ver lan dow mer'),
    ('sl', 'voda je v in na račun števec cev prosim ulica hiša puščanje tlak rjava zjutraj plačilo popravilo obisk vrt zima vodovod odtok vonj kopalnica znesek položnica naslov stranka pritožba čakam že teden nihče šola odgovor žal gospod sosed klet okvara',
     'pol jan rav gor nik čal šum žit led bor vin tek lun mes dol kras pot sto mir bra'),
    ('ru', 'вода и в на не у нас счёт счётчик труба пожалуйста улица дом течь давление ржавая утром оплата ремонт мастер визит сад зима водопровод запах ванная сумма адрес жалоба жду уже неделя никто ответ сосед подвал авария ёмкость звонок кран',
     'ба тор мин кал стон лев вик пол рин гам фор ден сел мар кон три вер лан дов мер'),
    ('fi', 'vesi on ja ei lasku mittari putki katu talo vuoto paine ruskea aamulla maksu korjaus käynti puutarha talvi vesijohto viemäri haju kylpyhuone summa osoite valitus odotan viikko kukaan vastaus naapuri kellari häiriö hana asiakas soitto lämmin kylmä pyydän yö',
     'ka la mi to nen va ri su pe ty hä kö lu ma jo sa ki ne rä vi');

create temp table vocabulary as
select language, rank, word
  from (select language, row_number() over (partition by language order by made, place) as rank, word
          from (select language, 0 as made, place, word
                  from root, unnest(string_to_array(words, ' ')) with ordinality as w (word, place)
                union all
                select language, 1, n, (select string_agg(part, '' order by random())
                         from (select part from unnest(string_to_array(syllables, ' ')) part
                                where n > 0 order by random() limit 2 + n % 2) as parts)
                  from root, generate_series(1, 2960) n) as all_words) as ranked;
create unique index on vocabulary (language, rank);

-- Bodies: 10,000 to each language, of 20 to 70 words, the rank of each word after Zipf. A conversation takes some of them.
create temp table body as
select language, n, text, conversations.words(language, text) as words
  from (select r.language, n, string_agg(v.word, ' ' order by place) as text
          from (select language, n, place, 1 + floor(exp(random() * ln(2900)))::bigint as rank
                  from root, generate_series(0, 9999) n, generate_series(1, 20 + (n * 7919) % 51) place) as r
               join vocabulary v using (language, rank)
         group by r.language, n) as written;
create unique index on body (language, n);
analyze body;
\echo bodies

-- Eight queues, forty colleagues who see two queues each, customers.
insert into conversations.queue (key, name)
select key, initcap(key)
  from unnest(array['billing', 'leaks', 'meters', 'quality', 'moving', 'business', 'press']) key
on conflict do nothing;
create temp table queue as
select key, rank from unnest(array['support', 'billing', 'leaks', 'meters', 'quality', 'moving', 'business', 'press'])
    with ordinality as q (key, rank);

insert into identity.team (key, name, queues)
select 'bench-' || n, 'Team ' || n, array[a.key, b.key]
  from generate_series(1, 8) n join queue a on a.rank = n join queue b on b.rank = 1 + n % 8
on conflict do nothing;
insert into identity.staff (id, name, email, language, zone, joined_at)
select md5('staff' || n)::uuid, 'Colleague ' || n, 'colleague.' || n || '@larkfield.example', 'en', 'Europe/London', now()
  from generate_series(1, 40) n
on conflict do nothing;
insert into identity.membership (staff, team, role)
select md5('staff' || n)::uuid, 'bench-' || (1 + n % 8), 'agent' from generate_series(1, 40) n
on conflict do nothing;

create temp table person as
select n, uuidv7() as id, first, last, lower(first || '.' || last) || '.' || n || '@'
       || case when random() < 0.4 then 'mail' else 'company' || floor(exp(random() * ln(400)))::int end || '.example' as email
  from (select n, (string_to_array('Ada Ben Chloe Dan Eva Finn Grace Hugo Ines Jan Katja Luka Maja Nik Olga Pavel Rosa Sven Tina Urban Vera Wim Yana Zoran Anna Boris Irina Mikko Aino Tomaž', ' '))[1 + floor(random() * 30)::int] as first,
               initcap(w.word) as last
          from generate_series(1, greatest(5000, :many / 8)) n
               join vocabulary w on w.language = case when n % 2 = 0 then 'en' else 'fi' end and w.rank = 100 + n * 31 % 2800) as named;
insert into parties.customer (id, name, known_since)
select id, first || ' ' || last, now() - interval '3 years' from person;
insert into parties.contact_point (kind, value, customer, rank) select 'email', email, id, 0 from person on conflict do nothing;
insert into parties.contact_point (kind, value, customer, rank)
select 'phone', '+4416' || lpad((329000000 + n)::text, 9, '0'), id, 0 from person where n % 2 = 0
on conflict do nothing;
create unique index on person (n);
\echo customers

-- Conversations over three years: the last twelfth holds those still open (2.5 %), waiting or snoozed (2.5 %).
create temp table planned as
select i, nextval('conversations.number') as number, uuidv7(opened_at - now()) as id, opened_at, gap, entries, language, queue, assignee,
       status, priority, channel, person, tags, attached,
       opened_at + (entries - 1) * gap as last_at,
       case when status = 'open' then opened_at + (entries - 1) * gap end as waiting_since
  from (select i, opened_at, least(random() * interval '30 hours', (now() - opened_at) / 6) as gap, 2 + floor(random() * 3)::int as entries,
               case when r1 < 0.5 then 'en' when r1 < 0.7 then 'sl' when r1 < 0.85 then 'ru' else 'fi' end as language,
               (array['support', 'support', 'billing', 'billing', 'billing', 'leaks', 'leaks', 'meters', 'quality', 'moving', 'business'])[1 + floor(random() * 11)::int] as usual_queue,
               case when random() < 0.001 then 'press' end as rare_queue,
               md5('staff' || (1 + floor(exp(random() * ln(40)))::int))::uuid as someone,
               case when i > :many * 11 / 12 and r2 < 0.6
                    then case when r2 < 0.3 then 'open' when r2 < 0.48 then 'waiting-customer' when r2 < 0.54 then 'waiting-third-party' else 'snoozed' end
                    when r2 < 0.8 then 'closed' else 'resolved' end as status,
               case when r3 < 0.02 then 'urgent' when r3 < 0.1 then 'high' when r3 < 0.9 then 'normal' else 'low' end as priority,
               (array['email', 'email', 'email', 'email', 'web', 'web', 'phone', 'chat', 'social', 'post'])[1 + floor(random() * 10)::int] as channel,
               1 + floor(random() * greatest(5000, :many / 8))::int as person,
               array(select distinct 'topic-' || floor(exp(x * ln(300)))::int from unnest(array[r4, r5]) x where r3 < 0.7) as tags,
               random() < 0.1 as attached, r6
          from (select i, now() - interval '1 hour' - (:many - i) * (interval '3 years' / :many) as opened_at,
                       random() as r1, random() as r2, random() as r3, random() as r4, random() as r5, random() as r6
                  from generate_series(1, :many) i) as drawn) as told
       cross join lateral (select case when status = 'open' and r6 < 0.5 or status <> 'open' and r6 < 0.05 then null else someone end as assignee) as hand
       cross join lateral (select coalesce(rare_queue, usual_queue) as queue) as place;
create unique index on planned (i);
analyze planned;
\echo planned

create temp table remembered as select 'create index said_by_words on conversations.said using gin (words) with (gin_pending_list_limit = 512)'::text as index;
drop index conversations.said_by_words;

create procedure pg_temp.fill(from_i bigint, to_i bigint) language sql as $$
insert into conversations.conversation (id, number, channel, subject, customer, language, opened_at, queue, priority, status, assignee,
    tags, snoozed_until, last_entry, last_entry_at, last_kind, excerpt, waiting_since, has_attachment)
select p.id, p.number, p.channel, left(s.text, 20 + (p.i * 31 % 40)::int), c.id, p.language, p.opened_at, p.queue, p.priority, p.status, p.assignee,
       p.tags, case when p.status = 'snoozed' then now() + interval '3 days' end,
       overlay(p.id::text placing lpad(to_hex(p.entries), 2, '0') from 35)::uuid, p.last_at,
       case when p.status = 'open' then 'customer-message' else 'reply' end, left(l.text, 159) || '…', p.waiting_since, p.attached
  from planned p
       join person c on c.n = p.person
       join body s on s.language = p.language and s.n = p.i * 13 % 10000
       join body l on l.language = p.language and l.n = (p.i * 17 + p.entries * 101) % 10000
 where p.i between from_i and to_i;

insert into conversations.entry (id, conversation, kind, author_kind, author, author_name, at, language, text, words)
select overlay(p.id::text placing lpad(to_hex(k), 2, '0') from 35)::uuid, p.id,
       case when of_customer then case when k = 1 and p.channel = 'phone' then 'call' else 'customer-message' end else 'reply' end,
       case when of_customer then 'customer' else 'person' end,
       case when of_customer then c.id else p.assignee end,
       case when of_customer then c.first || ' ' || c.last else 'Colleague' end,
       p.opened_at + (k - 1) * p.gap, p.language,
       case when k = 1 then b.text || E'\nWO-' || (10000000 + p.i * 7) else b.text end,
       case when k = 1 then conversations.words(p.language, left(s.text, 20 + (p.i * 31 % 40)::int) || E'\n' || c.first || ' ' || c.last
                   || ' WO-' || (10000000 + p.i * 7)) || b.words
            else b.words end
  from planned p
       join person c on c.n = p.person
       join body s on s.language = p.language and s.n = p.i * 13 % 10000
       cross join lateral generate_series(1, p.entries) k
       cross join lateral (select k = 1 or (k % 2 = 1) = (p.entries % 2 = 1) and p.status = 'open' or k % 2 = 1 and p.status <> 'open') as who (of_customer)
       join body b on b.language = p.language and b.n = (p.i * 17 + k * 101) % 10000
 where p.i between from_i and to_i
 order by p.i, k;
$$;

select format('call pg_temp.fill(%s, %s)', n, n + 24999) from generate_series(1, :many, 25000) n
\gexec
\echo told
select index from remembered
\gexec
\echo index

-- The words are learned at once, as the migration does it, instead of entry by entry.
delete from conversations.unlearned;
insert into conversations.vocabulary (word, times)
select word, least(ndoc, 100) from ts_stat('select words from conversations.said') where conversations.worth_learning(word)
on conflict (word) do nothing;
\echo words

-- A promise over all of them: answered within four hours. One in eight was late.
insert into standards.service_standard (code, created_at) values ('bench-reply', now() - interval '3 years');
insert into standards.standard_version (code, version, title, statement, metric, threshold, unacceptable, direction, percent, window_kind,
    window_days, zone, scope, minimum_events, formula, pauses, state, drafted_by, drafted_at, effective_from)
values ('bench-reply', 1, 'First answer', '{"en": "We answer within four hours."}', 'first-response-time', 'PT4H', 'PT8H', 'floor', 90,
    'rolling', 28, 'Europe/London', '{}', 30, 'all', false, 'effective', 'bench', now() - interval '3 years', now() - interval '3 years');
insert into standards.target (code, version, subject_kind, subject_id, ordinal, started_at, due_at, unacceptable_at, stopped_at, waited_ms,
    outcome, dimensions, pauses)
select 'bench-reply', 1, 'conversation', id::text, 1, opened_at, opened_at + interval '4 hours', opened_at + interval '8 hours',
       opened_at + gap, extract(epoch from gap) * 1000,
       case when gap < interval '26 hours' then 'in-time' else 'late' end, '{}', '[]'
  from planned;
\echo promised
vacuum (analyze) conversations.conversation;
vacuum (analyze) conversations.said;
vacuum (analyze) conversations.entry;
vacuum (analyze) standards.target;
analyze parties.customer;
analyze parties.contact_point;
