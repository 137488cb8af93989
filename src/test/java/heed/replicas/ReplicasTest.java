package heed.replicas;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import heed.Browser;
import heed.channels.mail.SmtpSink;
import heed.platform.SharedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two Heeds in processes of their own serve one team from one database; one is asked to go, the other is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasTest {

    private static final String TOKEN = "heed_test_0000_every-right-for-both-of-the-replicas";
    private static final String EMAIL = "first.manager@larkfield.example";
    private static final String PASSWORD = "a straight answer, the first time";

    private final SmtpSink mail = new SmtpSink();
    private final SharedServer server = SharedServer.start("target/replicas-test/server");
    private final Rows rows = new Rows(server);
    private final RoundRobin proxy = new RoundRobin();
    private final Api api = new Api(proxy.address(), TOKEN);

    @SuppressWarnings("NullAway.Init") // before all tests
    private Replica first;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Replica second;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Replica guest;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Browser mina;

    @SuppressWarnings("NullAway.Init") // before all tests
    private String sleeper;

    private long eventsAsleep;

    @SuppressWarnings("NullAway.Init") // before all tests
    private String promised;

    @BeforeAll
    void two_begin_at_once_on_an_empty_database() throws Exception {
        first = started("first");
        second = started("second");
        ready(first);
        ready(second);
        String minasId = team("bell", "mina.okafor@larkfield.example");
        mina = signedIn("mina.okafor@larkfield.example");
        sleeper = letter("A burst pipe sleeps", "bell");
        Answer snoozed = api.patch(
                "/conversations/" + sleeper,
                Map.of(
                        "assignee",
                        minasId,
                        "status",
                        "snoozed",
                        "snoozedUntil",
                        Instant.now().plusSeconds(2).toString()));
        assertThat(snoozed.status()).as(snoozed.body()).isEqualTo(200);
        eventsAsleep = rows.count(events());
        promised = letter("Somebody was to ring me", "bell");
        Answer made = api.post(
                "/conversations/" + promised + "/promises",
                Map.of(
                        "text",
                        "We ring you.",
                        "owner",
                        minasId,
                        "dueAt",
                        Instant.now().plusSeconds(3).toString()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        guest = Replica.start("guest", Map.of("HEED_HOME", server.home().toString(), "HEED_DEMO", "false"));
    }

    @Test
    @Order(1)
    void a_session_of_one_holds_on_the_other() {
        Browser browser = signedIn(EMAIL);
        int before = Math.min(proxy.served(first), proxy.served(second));

        for (int page = 0; page < 6; page++) {
            assertThat(browser.get("/inbox").url()).endsWith("/inbox");
        }

        assertThat(Math.min(proxy.served(first), proxy.served(second))).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    @Order(2)
    void a_page_of_one_hears_within_two_seconds_what_was_done_through_the_other() {
        String id = letter("Brown water", "support");
        Browser onSecond = new Browser(second.address());
        onSecond.signIn(EMAIL, PASSWORD);
        var heard = new CopyOnWriteArrayList<String>();
        Stream<String> stream = onSecond.follow("/live?topic=conversation:" + id);
        Thread.ofVirtual().start(() -> stream.forEach(heard::add));
        await().atMost(5, SECONDS).until(() -> heard.contains("event:open"));
        heard.clear();

        made(new Api(first.address(), TOKEN), "/conversations/" + id + "/entries", Map.of("kind", "note", "text", "?"));

        await().atMost(2, SECONDS).until(() -> heard.contains("data:conversation:" + id));
    }

    @Test
    @Order(3)
    void one_key_is_one_conversation_on_both() throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (int n = 0; n < 10; n++) {
            String key = "key-" + n;
            for (Replica each : List.of(first, second)) {
                calls.add(() -> new Api(each.address(), TOKEN)
                        .post("/conversations", words("Twice asked", "support"), Map.of("Idempotency-Key", key)));
            }
        }

        assertThat(all(calls).stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(10);
        assertThat(rows.count("select count(*) from conversations.conversation where subject = 'Twice asked'"))
                .isEqualTo(10);
    }

    @Test
    @Order(4)
    void a_thief_has_no_more_attempts_for_asking_both() {
        long inVain = IntStream.range(0, 12)
                .mapToObj(n -> new Browser((n % 2 == 0 ? first : second).address()))
                .filter(thief ->
                        thief.signIn("mina.okafor@larkfield.example", "guessed").status() != 429)
                .count();

        assertThat(inVain).isBetween(4L, 6L);
    }

    @Test
    @Order(5)
    void no_two_agents_are_given_the_same_conversation() throws Exception {
        team("next", "tom.reilly@larkfield.example", "aino.laine@larkfield.example");
        assertThat(api.put("/queues/next/routing", Map.of("capacity", List.of("web:100")))
                        .status())
                .isEqualTo(200);
        IntStream.range(0, 20).forEach(n -> letter("Whose is it " + n, "next"));
        List<Browser> agents = Stream.of("tom.reilly", "aino.laine", "tom.reilly", "aino.laine")
                .map(name -> signedIn(name + "@larkfield.example"))
                .toList();

        List<List<String>> given = all(agents.stream()
                .map(each -> (Callable<List<String>>) () -> takeAll(each))
                .toList());

        assertThat(given.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
        assertThat(
                        rows.count(
                                "select count(*) from conversations.conversation where queue = 'next' and assignee is not null"))
                .isEqualTo(20);
    }

    private static List<String> takeAll(Browser agent) {
        var taken = new ArrayList<String>();
        agent.get("/inbox");
        for (String url = agent.post("/next", Map.of()).url();
                url.contains("/conversations/");
                url = agent.post("/next", Map.of()).url()) {
            taken.add(url.replaceFirst(".*/conversations/(\\d+).*", "$1"));
        }
        return taken;
    }

    @Test
    @Order(6)
    void each_mail_leaves_once() throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (String queue : List.of("north", "south", "west")) {
            mailbox(queue);
            for (int n = 0; n < 10; n++) {
                String subject = "Reply " + queue + " " + n + ".";
                calls.add(() -> reply(api, letter(subject, queue)));
            }
        }

        all(calls);

        await().atMost(20, SECONDS).until(() -> mail.mails().size() >= 30);
        assertThat(rows.count("select count(*) from platform.effect where state = 'sent' and kind = 'mail'"))
                .isEqualTo(30);
        assertThat(subjects()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    @Order(7)
    void a_due_time_comes_once() {
        await().atMost(45, SECONDS)
                .until(() ->
                        api.get("/conversations/" + sleeper).text("/status").equals("open"));

        assertThat(mina.get("/notices?filter=awake").page().select(".notice-list .as-link"))
                .hasSize(1);
        assertThat(rows.count(events())).as("it was opened once").isEqualTo(eventsAsleep + 1);
        String broken =
                "select count(*) from conversations.entry where event = 'promises.event.broken' and conversation = '"
                        + promised + "'";
        await().atMost(30, SECONDS).until(() -> rows.count(broken) > 0);
        assertThat(rows.count(broken)).as("the promise was broken once").isEqualTo(1);
        assertThat(api.get("/conversations/" + promised + "/promises").text("/items/0/state"))
                .isEqualTo("broken");
    }

    @Test
    @Order(8)
    void whoever_is_killed_is_not_missed() throws Exception {
        List<String> queues = List.of("kill-1", "kill-2", "kill-3");
        queues.forEach(this::mailbox);
        mail.mails().clear();
        mail.answer("DATA", "silence");
        Api throughFirst = new Api(first.address(), TOKEN);
        var halfway = new HashMap<String, String>();
        for (String queue : queues) {
            halfway.put(queue, letter("Halfway " + queue, queue));
            reply(throughFirst, halfway.get(queue));
        }
        String sending = "select count(*) from platform.effect where state = 'sending'";
        await().atMost(10, SECONDS).until(() -> rows.count(sending) == 3);
        for (String queue : queues) {
            reply(throughFirst, letter("Behind " + queue, queue));
        }
        var letters = new Letters(api, "kill", 4, true);
        await().atMost(15, SECONDS).until(() -> letters.written() >= 20);

        first.kill();
        await().atMost(5, SECONDS).until(() -> !proxy.sendsTo(first));
        mail.answerNormally();
        rows.change("update platform.effect set lease_until = now() - interval '1 second' where state = 'sending'");
        rows.change(
                "update web.idempotent_request set begun_at = begun_at - interval '3 minutes' where status is null");
        letters.tryAgain();
        int soFar = letters.written();
        await().atMost(15, SECONDS).until(() -> letters.written() >= soFar + 20);
        letters.stop();

        assertThat(letters.refused()).isEmpty();
        assertThat(rows.count("select count(*) from conversations.conversation where subject like 'kill-%'"))
                .isEqualTo(letters.written() + letters.unanswered().size());
        assertThat(letters.accepted()).doesNotHaveDuplicates();
        await().atMost(10, SECONDS).until(() -> mail.mails().size() >= 3);
        assertThat(subjects())
                .allMatch(subject -> subject.contains("Behind"))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(rows.count("select count(*) from platform.effect where state = 'deferred' and kind = 'mail'"))
                .isEqualTo(3);
        rows.change("update platform.effect set due_at = now() where state = 'deferred'");
        await().atMost(10, SECONDS).until(() -> mail.mails().size() >= 6);
        assertThat(subjects()).hasSize(6).doesNotHaveDuplicates();
        for (int page = 0; page < 4; page++) {
            assertThat(mina.get("/inbox").url()).endsWith("/inbox");
        }
    }

    @Test
    @Order(9)
    void whoever_is_asked_to_stop_answers_what_it_has_accepted_and_lets_its_pages_go() throws Exception {
        first = started("third");
        ready(first);
        Browser onSecond = new Browser(second.address());
        onSecond.signIn(EMAIL, PASSWORD);
        CompletableFuture<Void> stream = CompletableFuture.runAsync(
                () -> onSecond.follow("/live?topic=inbox").forEach(_ -> {}),
                task -> Thread.ofVirtual().start(task));
        var letters = new Letters(api, "stop", 4, false);
        await().atMost(15, SECONDS).until(() -> letters.written() >= 20);

        long asked = System.nanoTime();
        second.ask();
        await().atMost(2, SECONDS).until(() -> !second.ready());
        assertThat(second.ended(18)).isEqualTo(143);
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        int soFar = letters.written();
        await().atMost(10, SECONDS).until(() -> letters.written() >= soFar + 20);
        letters.stop();

        assertThat(took).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(12));
        assertThat(stream).succeedsWithin(Duration.ofSeconds(1));
        assertThat(letters.refused()).isEmpty();
        assertThat(rows.count("select count(*) from conversations.conversation where subject like 'stop-%'"))
                .isEqualTo(letters.written());
    }

    @Test
    @Order(10)
    void a_second_heed_on_one_folder_is_refused_with_a_sentence() throws Exception {
        assertThat(guest.ended(40)).isEqualTo(1);
        assertThat(guest.said())
                .contains("Another Heed is running on the folder " + server.home()
                        + ": stop it, or give this one a folder of its own")
                .doesNotContain("\tat ");
    }

    private String events() {
        return "select count(*) from conversations.entry where kind = 'event' and conversation = '" + sleeper + "'";
    }

    private Replica started(String name) throws Exception {
        var environment = new HashMap<>(server.environment());
        environment.putAll(Map.of(
                "HEED_DEMO", "false",
                "HEED_REPLY_DELAY", "0s",
                "HEED_DRAIN", "2s",
                "HEED_BOOTSTRAP_TOKEN", TOKEN,
                "HEED_ADMIN_EMAIL", EMAIL,
                "HEED_ADMIN_PASSWORD", PASSWORD,
                "HEED_SECRET_KEY", "one key for both of the replicas of this test",
                "HEED_SMTP_HOST", "localhost",
                "HEED_SMTP_PORT", String.valueOf(mail.port()),
                "HEED_SMTP_STARTTLS", "off"));
        Replica replica = Replica.start(name, environment);
        proxy.add(replica);
        return replica;
    }

    private void ready(Replica replica) {
        await(replica.name()).atMost(90, SECONDS).until(() -> proxy.sendsTo(replica) || !replica.alive());
        assertThat(replica.alive()).as(replica.said()).isTrue();
    }

    private Browser signedIn(String email) {
        var browser = new Browser(proxy.address());
        assertThat(browser.signIn(email, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    /** A queue with those who answer it. @return the id of the last of them */
    private String team(String queue, String... members) {
        made(api, "/queues", Map.of("key", queue, "name", queue));
        made(api, "/teams", Map.of("key", queue, "name", queue, "queues", List.of(queue)));
        String id = "";
        for (String email : members) {
            List<?> places = List.of(Map.of("team", queue, "role", "agent"));
            id = made(api, "/staff", Map.of("name", email, "email", email, "password", PASSWORD, "teams", places))
                    .text("/id");
        }
        return id;
    }

    private void mailbox(String queue) {
        made(api, "/queues", Map.of("key", queue, "name", queue));
        made(api, "/mailboxes", Map.of("address", queue + "@larkfield.example", "name", "Larkfield", "queue", queue));
    }

    private String letter(String subject, String queue) {
        return made(api, "/conversations", words(subject, queue)).text("/id");
    }

    private static Map<String, ?> words(String subject, String queue) {
        Map<String, String> ada = Map.of("email", "ada.whitlock@mill-lane.example", "name", "Ada Whitlock");
        return Map.of("channel", "web", "queue", queue, "subject", subject, "customer", ada, "text", "Is it safe?");
    }

    private static Answer reply(Api through, String conversation) {
        return made(through, "/conversations/" + conversation + "/entries", Map.of("kind", "reply", "text", "It is."));
    }

    private static Answer made(Api api, String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(path + " " + made.body()).isEqualTo(201);
        return made;
    }

    private List<String> subjects() {
        return mail.mails().stream()
                .map(each -> each.lines()
                        .filter(line -> line.startsWith("Subject:"))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    @AfterAll
    void end() throws Exception {
        proxy.close();
        for (Replica each : List.of(first, second, guest)) {
            each.kill();
        }
        mail.close();
        server.close();
    }
}
