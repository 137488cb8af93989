package heed.channels.imports;

/** What Zammad's API answers, saved file by file: the first ticket expanded, the others with numbers of what other files name. */
final class Zammad {

    private Zammad() {}

    static byte[] answers(String key) {
        return new Export()
                .file("groups.json", """
                        [{"id": 1, "name": "Front desk", "active": true}]
                        """)
                .file("ticket_states.json", """
                        [{"id": 4, "name": "erledigt", "state_type_id": 5, "state_type": "closed"},
                         {"id": 6, "name": "removed", "state_type_id": 7, "state_type": "removed"}]
                        """)
                .file("ticket_priorities.json", """
                        [{"id": 2, "name": "2 normal"}, {"id": 3, "name": "3 high"}]
                        """)
                .file("organizations.json", """
                        [{"id": 9, "name": "Mill Lane %s", "shared": true, "member_ids": [20]}]
                        """.formatted(key))
                .file("users-1.json", """
                        [{"id": 1, "login": "-", "firstname": "-", "lastname": "", "email": "", "role_ids": []},
                         {"id": 3, "login": "agent.%1$s@larkfield.example", "firstname": "Agnes", "lastname": "Agent",
                          "email": "agent.%1$s@larkfield.example", "role_ids": [2]},
                         {"id": 20, "login": "nicole.%1$s@example.com", "firstname": "Nicole", "lastname": "Braun",
                          "email": "nicole.%1$s@example.com", "phone": "01632 960 181", "mobile": "", "organization_id": 9,
                          "roles": ["Customer"], "role_ids": [3], "preferences": {"locale": "de-de"}}]
                        """.formatted(key))
                .file("tickets-1.json", """
                        [{"id": 1, "number": "31001", "title": "Meter %1$s", "group_id": 1, "group": "Front desk", "state_id": 3,
                          "state": "pending reminder", "priority_id": 3, "priority": "3 high", "customer_id": 20,
                          "customer": "nicole.%1$s@example.com", "owner_id": 3, "create_article_type": "email",
                          "created_at": "2023-03-01T08:00:00.000Z"},
                         {"id": 2, "number": "31002", "title": "Rang %1$s", "group_id": 1, "state_id": 4, "priority_id": 2,
                          "customer_id": 20, "owner_id": 1, "created_at": "2023-03-02T08:00:00.000Z"},
                         {"id": 3, "number": "31003", "title": "Gone", "group_id": 1, "state_id": 6, "priority_id": 2,
                          "customer_id": 20, "owner_id": 1, "created_at": "2023-03-03T08:00:00.000Z"}]
                        """.formatted(key))
                .file("tags-1.json", """
                        {"tags": ["meter"]}
                        """)
                .file("articles-1.json", """
                        [{"id": 11, "ticket_id": 1, "type": "email", "sender": "Customer", "from": "Nicole Braun <n@example.com>",
                          "subject": "Meter", "content_type": "text/html", "body": "<p>It runs backwards &amp; hums</p>",
                          "internal": false, "created_by_id": 20, "created_at": "2023-03-01T08:00:00.000Z",
                          "attachments": [{"id": 5, "filename": "meter.jpg", "size": "1024"}]},
                         {"id": 12, "ticket_id": 1, "type": "note", "sender": "Agent", "from": "Agnes Agent",
                          "content_type": "text/plain", "body": "Look at 4711 first", "internal": true, "created_by_id": 3,
                          "created_at": "2023-03-01T09:00:00.000Z", "attachments": []},
                         {"id": 13, "ticket_id": 1, "type": "email", "sender": "Agent", "from": "Agnes Agent",
                          "content_type": "text/plain", "body": "We come on Tuesday", "internal": false, "created_by_id": 3,
                          "created_at": "2023-03-01T10:00:00.000Z", "attachments": []}]
                        """)
                .file("articles-2.json", """
                        [{"id": 14, "ticket_id": 2, "type": "phone", "sender": "Customer", "sender_id": 2,
                          "from": "Nicole Braun", "content_type": "text/plain", "body": "She rang about the bill.",
                          "internal": false, "created_by_id": 3, "created_at": "2023-03-02T08:00:00.000Z"}]
                        """)
                .zip();
    }
}
