-- What stood in a database of the first Heed: somebody who answers, a customer, a conversation with question and answer, and a
-- promise that judged it. Only columns that were there then.
insert into identity.staff (id, name, email, roles, language, zone, joined_at)
values ('018f0000-0000-7000-8000-000000000001', 'Mina Okafor', 'mina.okafor@larkfield.example', '{manager}', 'fi',
        'Europe/Helsinki', '2026-01-05T08:00:00Z');

insert into parties.customer (id, name, language, known_since)
values ('018f0000-0000-7000-8000-000000000002', 'Ada Whitlock', 'en', '2026-02-01T09:00:00Z');
insert into parties.contact_point (kind, value, customer, rank)
values ('email', 'ada.whitlock@example.org', '018f0000-0000-7000-8000-000000000002', 0),
       ('phone', '+441632960148', '018f0000-0000-7000-8000-000000000002', 0);

insert into conversations.conversation (id, channel, subject, customer, language, opened_at, queue, priority, status, assignee, tags,
    last_entry, last_entry_at, last_kind, excerpt)
values ('018f0000-0000-7000-8000-000000000003', 'email', 'A burst pipe', '018f0000-0000-7000-8000-000000000002', 'en',
        '2026-02-02T09:00:00Z', 'support', 'normal', 'resolved', '018f0000-0000-7000-8000-000000000001', '{burst}',
        '018f0000-0000-7000-8000-000000000005', '2026-02-02T10:00:00Z', 'reply', 'We come at noon.');
insert into conversations.entry (id, conversation, kind, author_kind, author, author_name, at, recorded_at, language, text, words)
values ('018f0000-0000-7000-8000-000000000004', '018f0000-0000-7000-8000-000000000003', 'customer-message', 'customer',
        '018f0000-0000-7000-8000-000000000002', 'Ada Whitlock', '2026-02-02T09:00:00Z', '2026-02-02T09:00:00Z', 'en',
        'The cellar stands under wastewater.', to_tsvector('english', 'The cellar stands under wastewater.')),
       ('018f0000-0000-7000-8000-000000000005', '018f0000-0000-7000-8000-000000000003', 'reply', 'person',
        '018f0000-0000-7000-8000-000000000001', 'Mina Okafor', '2026-02-02T10:00:00Z', '2026-02-02T10:00:00Z', 'en',
        'We come at noon.', to_tsvector('english', 'We come at noon.'));

insert into measurement.fact (subject_kind, subject_id, key, kind, at, details)
values ('conversation', '018f0000-0000-7000-8000-000000000003', '018f0000-0000-7000-8000-000000000004', 'customer-message',
        '2026-02-02T09:00:00Z', '{"channel": "email", "queue": "support", "priority": "normal"}'),
       ('conversation', '018f0000-0000-7000-8000-000000000003', '018f0000-0000-7000-8000-000000000005', 'reply',
        '2026-02-02T10:00:00Z', '{}');
insert into measurement.measurement (subject_kind, subject_id, metric, ordinal, formula_version, started_at, stopped_at, dimensions)
values ('conversation', '018f0000-0000-7000-8000-000000000003', 'first-response-time', 1, 1, '2026-02-02T09:00:00Z',
        '2026-02-02T10:00:00Z', '{"channel": "email", "queue": "support", "priority": "normal"}');

insert into standards.service_standard (code, created_at) values ('first-answer', '2026-01-01T00:00:00Z');
insert into standards.standard_version (code, version, title, statement, metric, threshold, unacceptable, direction, percent, window_kind,
    window_days, zone, scope, minimum_events, formula, pauses, state, drafted_by, drafted_at, effective_from)
values ('first-answer', 1, 'First answer', '{"en": "We answer within four hours."}', 'first-response-time', 'PT4H', 'PT8H', 'floor', 90,
        'rolling', 28, 'UTC', '{}', 1, 'all', false, 'effective', 'Mina Okafor', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
insert into standards.target (code, version, subject_kind, subject_id, ordinal, started_at, due_at, unacceptable_at, stopped_at, waited_ms,
    outcome, dimensions, pauses)
values ('first-answer', 1, 'conversation', '018f0000-0000-7000-8000-000000000003', 1, '2026-02-02T09:00:00Z', '2026-02-02T13:00:00Z',
        '2026-02-02T17:00:00Z', '2026-02-02T10:00:00Z', 3600000, 'in-time',
        '{"channel": "email", "queue": "support", "priority": "normal"}', '[]');
insert into standards.tally (code, slot, dimensions, outcome, n)
values ('first-answer', '2026-02-02T09:00:00Z', '{"channel": "email", "queue": "support", "priority": "normal"}', 'in-time', 1);
