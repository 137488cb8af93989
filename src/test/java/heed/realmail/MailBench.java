package heed.realmail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import heed.Answer;
import heed.Api;
import heed.channels.mail.SmtpSink;
import heed.platform.SharedServer;
import heed.replicas.Replica;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Heed in a process of its own between real servers: customers' letters come through Postfix, replies leave through it. A
 * ledger is kept of what each side has acknowledged, and what Heed holds is compared with it.
 */
public final class MailBench implements AutoCloseable {

    private static final String TOKEN = "heed_test_0000_every-right-for-the-bench-of-the-mail";
    private static final String MAILBOX = "support@larkfield.test";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>]+)>");
    private static final int TRIES = 400;
    private static final String UNANSWERED = """
            select subject from conversations.conversation c
             where not exists (select from channels.sent_mail s where s.conversation = c.id)
             order by id desc limit\s""";

    private final SharedServer server = SharedServer.start("target/mail-bench/server");
    private final SmtpSink customers = new SmtpSink();
    private final int handedIn = freePort();
    private final BadLine in = new BadLine(handedIn);
    private final Postfix postfix = Postfix.start(Map.of(
            "larkfield.test", "lmtp:inet:127.0.0.1:" + in.port(),
            "customers.test", "smtp:[127.0.0.1]:" + customers.port()));
    private final BadLine out = new BadLine(postfix.port());
    private final Set<String> letters = new ConcurrentSkipListSet<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private Replica heed;

    /** Starts everything and one mailbox. */
    public MailBench() {
        heed = begin("");
        made("/mailboxes", Map.of("address", MAILBOX, "name", "Larkfield Water", "queue", "support"));
    }

    /** @param crashAt a named place and a count, or empty */
    private Replica begin(String crashAt) {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("HEED_DEMO", "false");
        environment.put("HEED_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("HEED_REPLY_DELAY", "0s");
        environment.put("HEED_LMTP_LISTEN", "127.0.0.1:" + handedIn);
        environment.put("HEED_SMTP_HOST", "127.0.0.1");
        environment.put("HEED_SMTP_PORT", String.valueOf(out.port()));
        environment.put("HEED_CRASH_AT", crashAt);
        try {
            Replica started = Replica.start("mail-bench", environment);
            until("Heed starts", () -> started.ready() || !started.alive());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts Heed again; it will end at this place. */
    public void startAgain(String crashAt) {
        if (heed.alive()) {
            kill();
        }
        heed = begin(crashAt);
        leasesAreOver();
    }

    /** As kill -9 does. */
    public void kill() {
        try {
            heed.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean alive() {
        return heed.alive();
    }

    /** What the last Heed has said. */
    public String said() {
        return heed.said();
    }

    /** The line from Postfix to Heed. */
    public BadLine in() {
        return in;
    }

    /** The line from Heed to Postfix. */
    public BadLine out() {
        return out;
    }

    /** A customer's letter; in the ledger once Postfix has taken it. */
    public void write(String id) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), postfix.port());
                var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setSoTimeout(20_000);
            expect(answers, "220");
            for (String line : List.of(
                    "HELO customers.test", "MAIL FROM:<" + id + "@customers.test>", "RCPT TO:<" + MAILBOX + ">")) {
                say(socket, line);
                expect(answers, "250");
            }
            say(socket, "DATA");
            expect(answers, "354");
            say(socket, letter(id) + ".");
            expect(answers, "250");
            letters.add(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the letter as staff do, again and again under one key until Heed has taken the reply or is gone. */
    public void answer(String id) {
        String words = "We flush the pipe of " + id + " today.";
        for (int attempt = 0; attempt < 5 && heed.alive(); attempt++) {
            try {
                String conversation = text("select id from conversations.conversation where subject = ?", id);
                if (conversation.isEmpty()) {
                    return;
                }
                Answer taken = api().post(
                                "/conversations/" + conversation + "/entries",
                                Map.of("kind", "reply", "text", words),
                                Map.of("Idempotency-Key", "answer-" + id));
                if (taken.status() == 201 || taken.status() == 409) {
                    replies.put(id, words);
                    return;
                }
            } catch (UncheckedIOException | IllegalStateException killedMeanwhile) {
                pause();
            }
        }
    }

    /** A letter that a program hands in over HTTP, again and again until it is taken; in the ledger then. */
    public void post(String id) {
        byte[] mail = letter(id).getBytes(US_ASCII);
        for (int attempt = 0; attempt < 5 && heed.alive(); attempt++) {
            try {
                if (api().post("/mail?mailbox=" + MAILBOX, "message/rfc822", mail)
                                .status()
                        == 201) {
                    letters.add(id);
                    return;
                }
            } catch (UncheckedIOException killedMeanwhile) {
                pause();
            }
        }
    }

    private static String letter(String id) {
        return """
                From: %1$s <%1$s@customers.test>
                To: %2$s
                Subject: %1$s
                Message-ID: <%1$s@customers.test>

                The water of %1$s is brown.
                """.formatted(id, MAILBOX).replace("\n", "\r\n");
    }

    /** The database is killed and comes back. */
    public void killDatabase() {
        server.killAndRevive();
    }

    /** Subjects of conversations that have no reply yet; none while the database is away. */
    public List<String> unanswered(int most) {
        try {
            return texts(UNANSWERED + most);
        } catch (IllegalStateException away) {
            return List.of();
        }
    }

    /** Waits until nothing is on its way any more: time is turned on where somebody waits for a later try. */
    public void quiet() {
        for (int attempt = 0; attempt < 2 * TRIES; attempt++) {
            if (postfix.waiting() == 0
                    && number("select count(*) from channels.mail where outcome is null") == 0
                    && number("select count(*) from platform.effect where kind = 'mail' and state <> 'sent'") == 0) {
                return;
            }
            change("update platform.effect set due_at = now() where state = 'deferred' and due_at > now()");
            if (attempt % 20 == 19) {
                postfix.flush();
            }
            pause();
        }
    }

    /** Everything that differs from the ledger; empty where nothing was lost and nothing happened twice. */
    public List<String> wrong() {
        var wrong = new ArrayList<String>();
        Map<String, Integer> held = new LinkedHashMap<>();
        texts("select subject from conversations.conversation").forEach(each -> held.merge(each, 1, Integer::sum));
        for (String id : letters) {
            if (held.getOrDefault(id, 0) != 1) {
                wrong.add("letter " + id + " stands " + held.getOrDefault(id, 0) + " times");
            }
        }
        texts("""
                select c.subject || ' has ' || count(*) || ' messages of its customer'
                  from conversations.conversation c join conversations.entry e on e.conversation = c.id
                 where e.kind = 'customer-message' group by c.subject having count(*) <> 1
                """).forEach(wrong::add);
        texts(
                        "select 'mail ' || subject || ' is ' || outcome || ' ' || reason from channels.mail where outcome <> 'created'")
                .forEach(wrong::add);
        replies.forEach((id, words) -> {
            List<String> copies = copies(words);
            long ids = copies.stream().map(MailBench::messageId).distinct().count();
            if (copies.isEmpty() || ids != 1) {
                wrong.add("reply to " + id + " arrived " + copies.size() + " times under " + ids + " Message-IDs");
            }
        });
        texts("""
                select c.subject || ' was answered ' || count(*) || ' times'
                  from conversations.conversation c join channels.sent_mail s on s.conversation = c.id
                 group by c.subject having count(*) > 1
                """).forEach(wrong::add);
        texts(
                        "select 'effect ' || id || ' is ' || state || ': ' || remark from platform.effect where kind = 'mail' and state <> 'sent'")
                .forEach(wrong::add);
        return wrong;
    }

    /** Replies that arrived more than once. */
    public long repeated() {
        return replies.values().stream()
                .filter(words -> copies(words).size() > 1)
                .count();
    }

    public int letters() {
        return letters.size();
    }

    public int replies() {
        return replies.size();
    }

    private List<String> copies(String words) {
        return customers.mails().stream().filter(each -> each.contains(words)).toList();
    }

    private static String messageId(String mail) {
        Matcher found = MESSAGE_ID.matcher(mail);
        return found.find() ? found.group(1) : "";
    }

    /** Whoever held a lease is dead; a test does not wait a minute for that to show. */
    private void leasesAreOver() {
        change("update platform.effect set lease_until = now() - interval '1 second' where state = 'sending'");
    }

    private Api api() {
        return new Api(heed.address(), TOKEN);
    }

    private void made(String path, Map<String, ?> body) {
        Answer answer = api().post(path, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
        }
    }

    private long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    private String text(String sql, String parameter) {
        try (Connection connection = server.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> texts(String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void change(String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
    }

    private static void expect(BufferedReader answers, String code) throws IOException {
        String line = answers.readLine();
        if (line == null || !line.startsWith(code)) {
            throw new IOException("not " + code + " but " + line);
        }
    }

    /** @throws IllegalStateException where it takes longer than anything here may */
    public static void until(String what, java.util.function.BooleanSupplier done) {
        for (int attempt = 0; attempt < 4 * TRIES; attempt++) {
            if (done.getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException(what + " did not happen");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable each : List.<AutoCloseable>of(this::kill, in, out, postfix, customers, server)) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
