package heed.conversations.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import heed.channels.mail.reading.MailAttachment;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files go with what is written, and come out of Heed only as bytes or as points of colour. */
class AttachingTest extends HeedTest {

    private static final String SECRET = "the plan of the pipes";

    @Autowired
    private CollectUploads collectUploads;

    @Autowired
    private TurnableClock clock;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada." + key + "@example.org";
    private String id = "";
    private String page = "";

    @BeforeEach
    void ada_asks_for_the_plan() {
        api.post("/mailboxes", Map.of("address", "plans@larkfield.example", "queue", "support"));
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Plan " + key,
                        "customer",
                        Map.of("email", ada, "name", "Ada Whitlock"),
                        "text",
                        "Where do the pipes lie?"));
        id = begun.text("/id");
        page = begun.text("/url");
        browser = person("Mina Kos");
        browser.get(page);
    }

    @AfterEach
    void turn_back() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void a_file_goes_with_the_reply_and_arrives_at_the_customer() {
        String upload = handOver("../načrt\u202E.txt", "Mill Lane, left side");
        assertThat(browser.get(page).page().select("#uploads .upload-name").text())
                .isEqualTo("načrt.txt");

        Answer sent = browser.post(page + "/entries", Map.of("words", "Here it is.", "upload." + upload, "on"));

        assertThat(sent.page().select(".entry.reply .attachment").text()).contains("načrt.txt");
        assertThat(sent.page().select("#uploads li")).isEmpty();
        ReadMail mail = arrived();
        assertThat(mail.text()).contains("Here it is.");
        assertThat(mail.attachments()).extracting(MailAttachment::name).containsExactly("načrt.txt");
        assertThat(api.get("/conversations?q=" + key + "+has:attachment").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void a_form_without_a_script_carries_its_files_itself() {
        Answer sent = browser.upload(page + "/entries?words=See+the+file", "files", "plan.csv", "a;b".getBytes(UTF_8));

        assertThat(sent.page().select(".entry.reply .attachment").text()).contains("plan.csv");
    }

    @Test
    void a_removed_file_is_not_sent_and_can_be_had_back() {
        String upload = handOver("plan.txt", "Mill Lane");

        Answer removed = browser.post(page + "/uploads/" + upload + "/removal", Map.of("words", "Half a sentence"));
        assertThat(removed.page().select("#words").text()).isEqualTo("Half a sentence");
        assertThat(removed.page().select("#uploads .removed").text()).contains("plan.txt removed");
        assertThat(removed.page().select("#uploads [type=hidden]")).isEmpty();
        Answer refused = browser.post(page + "/entries", Map.of("words", "Here.", "upload." + upload, "on"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#words").text()).isEqualTo("Here.");
        assertThat(refused.page().select("#uploads .error").text()).contains("24 hours");

        Answer restored = browser.post(page + "/uploads/" + upload + "/restoration", Map.of());
        assertThat(restored.page().select("#uploads [type=hidden]").attr("name"))
                .isEqualTo("upload." + upload);
    }

    @Test
    void too_large_a_file_is_refused_and_what_was_typed_stays() {
        byte[] large = new byte[KeepUpload.MOST_BYTES + 1];

        Answer refused = browser.upload(page + "/entries?words=Look+at+this", "files", "film.mp4", large);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#uploads .error").text())
                .contains("film.mp4")
                .contains("18 MB");
        assertThat(refused.page().select("#words").text()).isEqualTo("Look at this");
        assertThat(api.post("/conversations/" + id + "/uploads?name=film.mp4", "application/octet-stream", large)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void files_that_no_mail_server_would_take_together_are_refused() {
        browser.upload(page + "/uploads", "files", "one.bin", new byte[10 * 1024 * 1024]);

        Answer refused = browser.upload(page + "/uploads", "files", "two.bin", new byte[10 * 1024 * 1024]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#uploads .error").text()).contains("two.bin");
        assertThat(refused.page().select("#uploads li")).hasSize(1);
    }

    @Test
    void S63_a_file_is_its_owners_alone() {
        String upload = handOver("plan.txt", "Mill Lane");
        Browser otto = person("Otto Salo");

        assertThat(otto.get(page).page().select("#uploads li")).isEmpty();
        assertThat(otto.post(page + "/entries", Map.of("words", "Mine?", "upload." + upload, "on"))
                        .status())
                .isEqualTo(422);
        assertThat(otto.post(page + "/uploads/" + upload + "/removal", Map.of()).status())
                .isEqualTo(404);
        assertThat(api.get("/conversations/" + id + "/uploads").json().at("/items"))
                .isEmpty();
        assertThat(upload).hasSize(32);
    }

    @Test
    void S63_what_is_never_sent_is_forgotten_after_a_day() {
        handOver("plan.txt", "Mill Lane");

        clock.turn(Duration.ofHours(23));
        collectUploads.collect();
        assertThat(browser.get(page).page().select("#uploads li")).hasSize(1);
        clock.turn(Duration.ofHours(25));
        collectUploads.collect();
        clock.turn(Duration.ZERO);
        assertThat(browser.get(page).page().select("#uploads li")).isEmpty();
    }

    @Test
    void a_reply_that_is_taken_back_has_its_files_again() {
        browser.get("/settings/reply-delay");
        browser.post("/settings/reply-delay/own", Map.of("delay", "30"));
        String upload = handOver("plan.txt", "Mill Lane");

        Answer leaving = browser.post(page + "/entries", Map.of("words", "Here.", "upload." + upload, "on"));
        assertThat(leaving.page().select(".leaving")).hasSize(1);
        assertThat(leaving.page().select("#uploads li")).isEmpty();

        Answer back = browser.post(leaving.page().select(".leaving form").attr("action"), Map.of());
        assertThat(back.page().select("#uploads .upload-name").text()).isEqualTo("plan.txt");
    }

    @Test
    void a_program_hands_over_a_file_and_names_it_in_its_reply() {
        Answer kept = api.post(
                "/conversations/" + id + "/uploads?name=plan.txt&type=text/plain",
                "application/octet-stream",
                "Mill Lane".getBytes(UTF_8));
        assertThat(kept.status()).isEqualTo(201);

        Answer sent = api.post(
                "/conversations/" + id + "/entries",
                Map.of("kind", "reply", "text", "Here.", "uploads", List.of(kept.text("/key"))));

        assertThat(sent.text("/attachments/0/name")).isEqualTo("plan.txt");
        Answer file = api.get("/conversations/" + id + "/attachments/" + sent.text("/attachments/0/sha256"));
        assertThat(file.body()).isEqualTo("Mill Lane");
        Answer unknown = api.post(
                "/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "x", "uploads", List.of("none")));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("/files");
    }

    @Test
    void S05_a_file_is_a_download_of_bytes_whatever_it_says_it_is() {
        for (String name : List.of("x.svg", "x.html", "x.xhtml", "x.xml")) {
            String file = sent(name, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8));

            Answer download = browser.get(file);

            assertThat(download.header("Content-Disposition")).startsWith("attachment;");
            assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(download.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
            assertThat(browser.get(file + "/thumbnail").status()).isEqualTo(404);
            assertThat(browser.get(file + "/preview").page().select("pre svg, main img"))
                    .isEmpty();
        }
    }

    @Test
    void a_picture_is_shown_drawn_again_and_a_text_as_words() throws IOException {
        String picture = sent("leak.png", RedrawPictureTest.picture("png", 900, 600));
        assertThat(browser.get(page).page().select(".thumbnail img").attr("src"))
                .isEqualTo(picture + "/thumbnail");
        Answer thumbnail = browser.get(picture + "/thumbnail");
        assertThat(thumbnail.header("Content-Type")).isEqualTo("image/png");
        assertThat(thumbnail.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(browser.get(picture + "/preview").page().select("figure img").attr("src"))
                .isEqualTo(picture + "/picture");

        String text = sent("plan.txt", "Mill Lane <b>left</b>".getBytes(UTF_8));
        assertThat(browser.get(text + "/preview").page().select("pre").text()).isEqualTo("Mill Lane <b>left</b>");

        String other = sent("plan.pdf", "%PDF-1.7".getBytes(UTF_8));
        assertThat(browser.get(other + "/preview").page().select(".empty").text())
                .contains("if you trust its sender");
    }

    @Test
    void S62_ten_thousand_fields_and_a_form_without_a_boundary_break_nothing() {
        var fields = new java.util.HashMap<String, String>();
        for (int each = 0; each < 10_001; each++) {
            fields.put("upload." + each, "on");
        }
        assertThat(browser.post(page + "/entries", fields).status()).isBetween(400, 499);
        assertThat(api.post(page + "/uploads", "multipart/form-data", "x".getBytes(UTF_8))
                        .status())
                .isBetween(400, 499);
        assertThat(browser.get(page).status()).isEqualTo(200);
    }

    /** Sends a file with a reply and answers its address. */
    private String sent(String name, byte[] content) {
        Answer sent = browser.upload(page + "/entries?words=See+" + name, "files", name, content);
        return sent.page().select(".entry.reply .attachment[href]").stream()
                .filter(link -> link.text().contains(name))
                .map(link -> link.attr("href").replace("/preview", ""))
                .findFirst()
                .orElseThrow();
    }

    private String handOver(String name, String words) {
        Answer kept = browser.upload(page + "/uploads", "files", name, words.getBytes(UTF_8));
        assertThat(kept.status()).isEqualTo(200);
        return kept.page().select("[data-upload]").attr("data-upload");
    }

    private ReadMail arrived() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !mails().isEmpty());
        return mails().getFirst();
    }

    private List<ReadMail> mails() {
        return MAIL.mails().stream()
                .map(raw -> MailReader.read(raw.getBytes(UTF_8)))
                .map(reading -> ((Reading.Readable) reading).mail())
                .filter(mail -> mail.to().stream().anyMatch(to -> to.address().equals(ada)))
                .toList();
    }

    private Browser person(String name) {
        String email = UUID.randomUUID() + "@larkfield.example";
        api.post("/staff", Map.of("name", name, "email", email, "password", SECRET, "roles", List.of("manager")));
        Browser mine = new Browser(address());
        mine.signIn(email, SECRET);
        return mine;
    }
}
