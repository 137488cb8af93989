package heed.channels.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it gets, refuses what it is told to refuse, and hangs up where it is told to. */
public final class SmtpSink implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    public SmtpSink() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @param verb MAIL, RCPT, DATA or "." for the end of the data; @param answer a reply, "hang up", or "silence" */
    public void answer(String verb, String answer) {
        answers.put(verb, answer);
    }

    public void answerNormally() {
        answers.clear();
    }

    /** As they came, without the last dot. */
    public List<String> mails() {
        return mails;
    }

    public List<String> commands() {
        return commands;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                Thread.ofVirtual().start(() -> converse(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket peer) {
        try (peer;
                var in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
            reply(peer, "220 sink");
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                commands.add(line);
                String verb = line.split(" ", 2)[0];
                String answer = answers.getOrDefault(verb, verb.equals("DATA") ? "354 go" : "250 ok");
                if (answer.equals("hang up")) {
                    return;
                }
                if (answer.equals("silence")) {
                    in.readLine();
                    return;
                }
                reply(peer, answer);
                if (answer.startsWith("354") && !data(peer, in)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The test has seen enough.
        }
    }

    private boolean data(Socket peer, BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        String answer = answers.getOrDefault(".", "250 taken");
        if (answer.equals("hang up")) {
            return false;
        }
        if (answer.startsWith("250")) {
            mails.add(mail.toString());
        }
        reply(peer, answer);
        return true;
    }

    private static void reply(Socket peer, String words) throws IOException {
        peer.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
