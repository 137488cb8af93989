package heed.channels.imports;

import java.util.ArrayList;
import java.util.List;

/** What mysqldump --xml writes, table by table in the order of their names. */
final class Dumps {

    private final List<String> tables = new ArrayList<>();

    /** @param rows each {@code column=value} parts between bars; a column without a sign of equality is null */
    Dumps table(String name, String... rows) {
        var table = new StringBuilder("<table_data name=\"" + name + "\">\n");
        for (String row : rows) {
            table.append("<row>");
            for (String field : row.split("\\|")) {
                int sign = field.indexOf('=');
                table.append(
                        sign < 0
                                ? "<field name=\"" + field + "\" xsi:nil=\"true\" />"
                                : "<field name=\"" + field.substring(0, sign) + "\">"
                                        + escaped(field.substring(sign + 1)) + "</field>");
            }
            table.append("</row>\n");
        }
        tables.add(table.append("</table_data>\n").toString());
        return this;
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<mysqldump xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
                + "<database name=\"helpdesk\">\n" + String.join("", tables) + "</database>\n</mysqldump>\n";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static Dumps freeScout(String key) {
        return new Dumps()
                .table("attachments", "id=1|thread_id=11|file_name=leak <1>.jpg")
                .table("conversation_tag", "conversation_id=1|tag_id=5")
                .table(
                        "conversations",
                        "id=1|number=90017|type=1|status=3|state=2|subject=Leak & frost " + key
                                + "|mailbox_id=2|user_id=4|customer_id=3|created_at=2022-01-05 08:00:00",
                        "id=2|number=90018|type=1|status=1|state=3|subject=Gone|mailbox_id=2|user_id|customer_id=3|created_at=2022-01-05 08:00:00",
                        "id=3|number=90019|type=2|status=1|state=2|subject=Called|mailbox_id=2|user_id|customer_id=3|created_at=2022-01-06 08:00:00")
                .table(
                        "customers",
                        "id=3|first_name=Žiga|last_name=Novak|phones=[{\"value\":\"+38640123456\",\"type\":1}]")
                .table(
                        "emails",
                        "id=1|customer_id=3|email=ziga." + key + "@example.com",
                        "id=2|customer_id=3|email=ziga." + key + "@work.example")
                .table("mailboxes", "id=2|name=Support|email=support@larkfield.example")
                .table("tags", "id=5|name=Frost Damage")
                .table(
                        "threads",
                        "id=11|conversation_id=1|type=1|state=2|body=<p>It leaks\u0008 &amp; freezes</p>|customer_id=3|created_by_customer_id=3|created_at=2022-01-05 08:00:00",
                        "id=12|conversation_id=1|type=3|state=2|body=Send the crew|created_by_user_id=4|created_at=2022-01-05 08:10:00",
                        "id=13|conversation_id=1|type=2|state=2|body=<div>Crew is on the way</div>|created_by_user_id=4|created_at=2022-01-05 09:00:00",
                        "id=14|conversation_id=1|type=4|state=2|body=|created_by_user_id=4|created_at=2022-01-05 09:01:00",
                        "id=15|conversation_id=1|type=2|state=1|body=A draft|created_by_user_id=4|created_at=2022-01-05 09:02:00",
                        "id=16|conversation_id=3|type=1|state=2|body=Please call back|customer_id=3|created_by_customer_id=3|created_at=2022-01-06 08:00:00")
                .table("users", "id=4|first_name=Una|last_name=Gone|email=una." + key + "@left.example|role=1");
    }

    static Dumps osTicket(String key) {
        return new Dumps()
                .table(
                        "hd_attachment",
                        "id=1|object_id=21|type=H|file_id=6|name",
                        "id=2|object_id=3|type=D|file_id=6|name")
                .table("hd_department", "id=1|name=Support")
                .table("hd_file", "id=6|name=bill.pdf")
                .table("hd_organization", "id=8|name=Mill Lane " + key)
                .table("hd_staff", "staff_id=4|firstname=Una|lastname=Gone|email=una." + key + "@left.example")
                .table("hd_thread", "id=31|object_id=7|object_type=T", "id=32|object_id=7|object_type=A")
                .table(
                        "hd_thread_entry",
                        "id=21|thread_id=31|staff_id=0|user_id=3|type=M|poster=Ada|title=Bill|body=<p>Too high</p>|format=html|created=2020-06-01 10:00:00",
                        "id=22|thread_id=31|staff_id=4|user_id=0|type=N|poster=Una|title|body=Check the meter|format=text|created=2020-06-01 11:00:00",
                        "id=23|thread_id=31|staff_id=4|user_id=0|type=R|poster=Una|title|body=We looked|format=text|created=2020-06-02 10:00:00",
                        "id=24|thread_id=32|staff_id=4|user_id=0|type=N|poster=Una|title|body=Of a task|format=text|created=2020-06-02 10:00:00")
                .table(
                        "hd_ticket",
                        "ticket_id=7|number=080123|user_id=3|status_id=9|dept_id=1|staff_id=4|source=Email|created=2020-06-01 10:00:00",
                        "ticket_id=8|number=080124|user_id=3|status_id=5|dept_id=1|staff_id=0|source=Web|created=2020-06-01 10:00:00")
                .table("hd_ticket__cdata", "ticket_id=7|subject=Bill of " + key + "|priority=4")
                .table("hd_ticket_priority", "priority_id=4|priority=emergency")
                .table("hd_ticket_status", "id=9|name=Settled|state=closed", "id=5|name=Deleted|state=deleted")
                .table("hd_user", "id=3|org_id=8|name=Ada Whitlock")
                .table(
                        "hd_user__cdata",
                        "user_id=3|phone=016329" + (10_000 + Math.floorMod(key.hashCode(), 90_000)) + "X12")
                .table("hd_user_email", "id=1|user_id=3|address=ada." + key + "@mill-lane.example");
    }
}
