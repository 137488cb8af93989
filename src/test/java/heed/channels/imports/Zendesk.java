package heed.channels.imports;

/** What Larkfield Water's Zendesk exported, small and with everything that goes wrong in such files. */
final class Zendesk {

    private Zendesk() {}

    /** @param key makes people and addresses the test's own */
    static String users(String key) {
        return """
                {"id":7,"url":"https://larkfield.zendesk.com/api/v2/users/7.json","name":"Piotr Zielinski","email":"Piotr.%1$s@weir-cottage.example","role":"end-user","locale":"pl","phone":"not a number","organization_id":70,"identities":[{"type":"email","value":"piotr.%1$s@work.example"}]}
                {"id":8,"url":"https://larkfield.zendesk.com/api/v2/users/8.json","name":"Permanently deleted user","email":null,"role":"end-user"}
                {"id":9,"url":"https://larkfield.zendesk.com/api/v2/users/9.json","name":"Una Gone","email":"una.%1$s@left.example","role":"agent"}
                {"id":10,"url":"https://larkfield.zendesk.com/api/v2/users/10.json","name":"Ines Quiet","email":"ines.%1$s@weir-cottage.example","role":"end-user"}
                """.formatted(key);
    }

    static String organisations(String key) {
        return "[{\"id\":70,\"name\":\"Weir Cottage " + key + "\",\"domain_names\":[\"weir-cottage.example\"]}]";
    }

    /** @param more comments of the first ticket, each with a comma before it */
    static String tickets(String key, String status, String more) {
        return """
                {"id":471100,"subject":"Water meter of %1$s","status":"%2$s","priority":"high","via":{"channel":"email"},"created_at":"2021-03-02T10:00:00Z","requester":{"id":7,"name":"Piotr","email":"piotr.%1$s@weir-cottage.example"},"group":{"id":3,"name":"Support"},"assignee_id":9,"tags":["Old Meter","vip"],"comments":[{"id":1,"author_id":7,"public":true,"created_at":"2021-03-02T10:00:00Z","body":"Was my meter <b>replaced</b>?\\u0000","html_body":"<p>Was my meter <b>replaced</b>?</p><script>alert(1)</script>"},{"id":2,"author_id":9,"public":false,"created_at":"2021-03-02T11:00:00Z","body":"Ask the crew"},{"id":3,"author_id":9,"public":true,"created_at":"2021-03-03T09:00:00Z","body":"Yes, yesterday","attachments":[{"file_name":"meter.pdf","content_url":"https://larkfield.zendesk.com/a"}]}%3$s],"side_conversations":[{"id":"abc","subject":"Crew","preview_text":"Which meter?","created_at":"2021-03-02T12:00:00Z"}]}
                this is no ticket
                {"id":471101,"subject":"Merged into 471100","status":"closed","created_at":"2021-03-02T10:05:00Z","requester_id":7,"tags":["closed_by_merge"],"description":"Was my meter replaced??","comments":[{"id":4,"author_id":-1,"public":true,"created_at":"2021-03-02T10:06:00Z","body":"This request was closed and merged into request #471100."}]}
                {"id":471102,"subject":"From somebody deleted","status":"pending","created_at":"2021-04-02T10:05:00+02:00","requester_id":8,"comments":[]}
                {"id":471103,"subject":"Deleted there","status":"deleted","created_at":"2021-04-02T10:05:00Z","requester_id":7,"comments":[]}
                {"subject":"Without an id","status":"open","created_at":"2021-04-02T10:05:00Z","requester_id":7,"comments":[]}
                {"id":471104,"subject":"Still open","status":"open","created_at":"2021-05-02T10:05:00Z","requester_id":7,"description":"Nobody answered","comments":[]}
                """.formatted(key, status, more);
    }

    static byte[] export(String key, String status, String more) {
        return new Export()
                .file("export/tickets.json", tickets(key, status, more))
                .file("export/users.json", users(key))
                .file("export/organizations.json", organisations(key))
                .file("export/.DS_Store", "junk")
                .file("export/readme.docx", "junk")
                .zip();
    }
}
