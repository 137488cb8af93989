package heed.parties.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.identity.Roles;
import heed.parties.CustomersStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that can hold a word is declared in {@code personal.txt}: erased with the person, or none of theirs, or kept. */
class PersonalColumnsTest extends CustomersStory {

    private static final Set<String> VERDICTS = Set.of("erased", "ours", "keys", "passing", "stays");

    @Autowired
    CarryOutErasures carryOut;

    @Autowired
    JdbcClient db;

    @Autowired
    Roles everybody;

    private final String word = "sprocket" + key;

    /** Verdicts by column, {@code schema.table.column}; a star stands for every column of a table. */
    private static Map<String, String> declared() throws IOException {
        var declared = new HashMap<String, String>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/personal.txt"), UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                assertThat(VERDICTS).as(line).contains(words[1]);
                List.of(words)
                        .subList(2, words.length)
                        .forEach(column -> declared.put(words[0] + "." + column, words[1]));
            }
        }
        return declared;
    }

    /** Columns that can hold words, by table. */
    private Map<String, Set<String>> columns() {
        var columns = new TreeMap<String, Set<String>>();
        db.sql("""
                select c.table_schema || '.' || c.table_name as named, c.column_name
                  from information_schema.columns c
                       join information_schema.tables t
                         on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                 where c.table_schema not in ('pg_catalog', 'information_schema', 'public', 'migration')
                   and c.table_name not like 'flyway%'
                   and c.udt_name in ('text', 'varchar', 'bpchar', 'citext', '_text', '_varchar', 'json', 'jsonb', 'bytea', 'tsvector')
                """).query(row -> {
            columns.computeIfAbsent(row.getString("named"), _ -> new TreeSet<>())
                    .add(row.getString("column_name"));
        });
        return columns;
    }

    private Set<String> tablesAboutCustomers() {
        return new TreeSet<>(db.sql("""
                select distinct c.table_schema || '.' || c.table_name as named
                  from information_schema.columns c
                 where c.column_name in ('conversation', 'customer', 'entry')
                   and c.table_schema not in ('pg_catalog', 'information_schema', 'public')
                """).query((row, _) -> row.getString(1)).list());
    }

    @Test
    void a_column_that_can_hold_a_word_is_erased_or_says_why_not() throws IOException {
        Map<String, String> declared = declared();
        var silent = new ArrayList<String>();
        columns().forEach((table, columns) -> {
            String lacking = columns.stream()
                    .filter(each -> !declared.containsKey(table + "." + each) && !declared.containsKey(table + ".*"))
                    .collect(Collectors.joining(" "));
            if (!lacking.isEmpty()) {
                silent.add(table + " ? " + lacking);
            }
        });

        assertThat(silent)
                .as("say in personal.txt what becomes of these when a person is erased")
                .isEmpty();
    }

    @Test
    void what_is_declared_is_there_and_a_table_about_customers_names_each_column() throws IOException {
        Map<String, Set<String>> columns = columns();
        var gone = new ArrayList<String>();
        for (String each : declared().keySet()) {
            String table = each.substring(0, each.lastIndexOf('.'));
            String column = each.substring(each.lastIndexOf('.') + 1);
            if (!columns.containsKey(table)
                    || !column.equals("*") && !columns.get(table).contains(column)) {
                gone.add(each);
            }
        }
        assertThat(gone).isEmpty();
        assertThat(declared().keySet().stream().filter(each -> each.endsWith(".*")))
                .doesNotContainAnyElementsOf(
                        tablesAboutCustomers().stream().map(each -> each + ".*").toList());
    }

    @Test
    void S79_no_column_of_any_table_has_a_word_of_whoever_was_erased_but_those_that_say_so() throws IOException {
        String ada = story();
        assertThat(columnsWith(word)).as("the story reaches far").hasSizeGreaterThan(8);

        erase(ada);

        Map<String, String> declared = declared();
        Set<String> left = new TreeSet<>(columnsWith(word));
        left.addAll(columnsWith(address("ada")));
        left.addAll(columnsWith("Whitlock" + key));
        left.removeIf(each -> Set.of("stays", "passing")
                .contains(declared.getOrDefault(
                        each, declared.getOrDefault(each.substring(0, each.lastIndexOf('.')) + ".*", ""))));
        assertThat(left).isEmpty();
    }

    private List<String> columnsWith(String words) {
        var found = new ArrayList<String>();
        columns()
                .forEach((table, columns) -> columns.forEach(column -> {
                    if (db.sql("select exists (select from " + table + " t where t." + column + "::text like :words)")
                            .param("words", "%" + words + "%")
                            .query(Boolean.class)
                            .single()) {
                        found.add(table + "." + column);
                    }
                }));
        return found;
    }

    /** Whatever can be said with and about a customer; answers the customer. */
    private String story() {
        Answer taken = done(api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", """
                From: Ada Whitlock%s <%s>
                To: help@larkfield.example
                Subject: The %s is broken
                Message-ID: <%s@mill-lane.example>

                My %s dripped all night.
                """.formatted(
                        key, address("ada"), word, UUID.randomUUID(), word)
                .replace("\n", "\r\n")
                .getBytes(UTF_8)));
        String on = "/conversations/" + taken.text("/conversation");
        String ada = api.get(on).text("/customer/id");
        var manager = api.as(everybody.token("manager"));
        done(manager.post(
                on + "/entries", Map.of("kind", "reply", "text", "We will call you about the " + word + ".")));
        done(manager.post(on + "/entries", Map.of("kind", "note", "text", "Her " + word + " again")));
        done(manager.post(on + "/promises", Map.of("text", "We bring a " + word, "dueOn", "2999-01-01")));
        done(manager.post(on + "/reminders", Map.of("dueAt", "2999-01-01T09:00:00Z", "about", "The " + word)));
        done(manager.post(on + "/disclosures", Map.of("asked", "All about my " + word)));
        done(api.post("/customers/" + ada + "/notes", Map.of("text", "Rings early about " + word)));
        template(on, manager);
        return ada;
    }

    /** Put into a draft with the customer's name, and not sent. */
    private void template(String on, heed.Api manager) {
        done(manager.post(
                "/reply-templates",
                Map.of(
                        "code",
                        "greeting-" + key,
                        "name",
                        "Greeting",
                        "scope",
                        "company",
                        "wordings",
                        Map.of("en", Map.of("text", "Dear {{customer.name}}, thank you.")))));
        done(manager.post(on + "/reply-insertions", Map.of("code", "greeting-" + key)));
        assertThat(columnsWith("Whitlock" + key)).contains("knowledge.reply_insertion.text");
    }

    private void erase(String customer) {
        String erasure = done(api.post("/customers/" + customer + "/erasures", Map.of("reason", "asked by letter")))
                .text("/id");
        done(api.as(everybody.token("manager")).post("/erasures/" + erasure + "/approval", ""));
        db.sql("update parties.erasure set due_at = now() - interval '1 second' where id = cast(:id as uuid)")
                .param("id", erasure)
                .update();
        carryOut.carryOut();
        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("done");
    }
}
