package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilesOfTemplatesTest extends HeedTest {

    private static final byte[] GUIDE = "Lift the lid, read the black figures.".getBytes(StandardCharsets.UTF_8);

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String template = "";

    @Autowired
    Roles roles;

    @BeforeEach
    void a_template() {
        template = api.post(
                        "/reply-templates",
                        Map.of(
                                "code",
                                "meter-" + key,
                                "name",
                                "Reading a meter " + key,
                                "scope",
                                "company",
                                "wordings",
                                Map.of("en", Map.of("text", "Dear {{customer.name}}, see the guide."))))
                .text("/id");
    }

    @Test
    void files_come_along_when_the_template_is_inserted_can_be_taken_out_and_are_sent() {
        assertThat(add("guide.txt", GUIDE).status()).isEqualTo(201);
        assertThat(add("plan.txt", GUIDE).status()).isEqualTo(201);
        String url = letter();
        signIn().get(url);
        browser.post(url + "/reply-templates/" + template + "/insertion", Map.of("words", ""));
        var page = browser.get(url).page();
        assertThat(page.select("#words").val()).contains("see the guide");
        assertThat(page.select("#uploads .upload-name").eachText()).containsExactly("guide.txt", "plan.txt");
        browser.post(url + "/reply-templates/" + template + "/insertion", Map.of("words", "Hello"));
        assertThat(browser.get(url).page().select("#uploads .upload-name"))
                .as("the same file once")
                .hasSize(2);

        browser.post(
                page.select("#uploads li:last-child [formaction]").attr("formaction"), Map.of("words", "Dear Ada"));
        String mark =
                browser.get(url).page().select("#uploads input[type=hidden]").attr("name");
        var reply = new HashMap<String, Object>(Map.of("kind", "reply", "words", "Dear Ada, see the guide."));
        reply.put(mark, "on");
        browser.post(url + "/entries", reply);
        assertThat(browser.get(url).page().select(".entry.reply").text())
                .contains("guide.txt")
                .doesNotContain("plan.txt");
    }

    @Test
    void a_program_names_the_files_that_were_handed_over_and_a_macro_sends_them() {
        add("guide.txt", GUIDE);
        String id = begun().text("/id");
        Answer filled = api.post("/conversations/" + id + "/reply-insertions", Map.of("template", template));
        assertThat(filled.json().at("/uploads")).hasSize(1);
        Answer sent = api.post(
                "/conversations/" + id + "/entries",
                Map.of("kind", "reply", "text", filled.text("/text"), "uploads", List.of(filled.text("/uploads/0"))));
        assertThat(sent.text("/attachments/0/name")).as(sent.body()).isEqualTo("guide.txt");

        api.post(
                "/macros",
                Map.of(
                        "key",
                        "guide-" + key,
                        "name",
                        "Guide " + key,
                        "scope",
                        "company",
                        "actions",
                        List.of(Map.of("action", "reply", "template", template))));
        assertThat(api.post("/conversations/" + id + "/macros/guide-" + key, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/conversations/" + id).body().split("\"guide.txt\"", -1))
                .hasSize(3);
        assertThat(api.get("/conversations/" + id + "/uploads").json().at("/items"))
                .as("nothing is left over")
                .isEmpty();
    }

    @Test
    void a_file_is_judged_by_its_bytes_and_what_is_too_much_is_refused() {
        Answer page = add("..\\evil.html", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.text("/name")).doesNotContain("\\", "..");
        assertThat(page.text("/type")).isEqualTo("text/plain");
        Answer download = api.get("/reply-templates/" + template + "/files/" + page.text("/id"));
        assertThat(download.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");

        assertThat(add("nothing.txt", new byte[0]).status()).isEqualTo(400);
        assertThat(add("large.bin", new byte[11 * 1024 * 1024]).status()).isEqualTo(400);
        for (int n = 0; n < 4; n++) {
            assertThat(add("f" + n + ".txt", GUIDE).status()).isEqualTo(201);
        }
        assertThat(add("sixth.txt", GUIDE).text("/errors/0/pointer")).isEqualTo("/files");

        signIn().get("/reply-templates/" + template);
        browser.post("/reply-templates/" + template + "/files/" + page.text("/id") + "/removal", Map.of());
        assertThat(browser.get("/reply-templates/" + template).page().select(".template-files li"))
                .hasSize(4);
        browser.post("/reply-templates/" + template + "/files/" + page.text("/id") + "/restoration", Map.of());
        assertThat(api.get("/reply-templates/" + template + "/files").json().at("/items"))
                .hasSize(5);
        assertThat(api.as(roles.token("agent"))
                        .delete("/reply-templates/" + template + "/files/" + page.text("/id"))
                        .status())
                .isEqualTo(403);
    }

    private Answer add(String name, byte[] content) {
        return api.post(
                "/reply-templates/" + template + "/files?type=text/html&name="
                        + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8),
                "application/octet-stream",
                content);
    }

    private String letter() {
        return begun().text("/url");
    }

    private Answer begun() {
        return api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "My meter " + key,
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "How do I read it?"));
    }
}
