package heed.channels.mail;

import heed.platform.CrashPoint;
import heed.platform.OutOfRoom;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with another mail server in SMTP (RFC 5321) or LMTP (RFC 2033). A mail is acknowledged only when it is
 * stored; only CRLF ends a line, so that no second mail can hide in the first.
 */
final class MailSession {

    private static final int PATIENCE_MILLIS = 300_000;
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_ERRORS = 20;

    private final Via via;
    private final ArrivingMail arriving;
    private final InputStream in;
    private final OutputStream out;
    private final List<String> recipients = new ArrayList<>();
    private @Nullable String sender;
    private boolean greeted;
    private int errors;

    MailSession(Via via, Socket peer, ArrivingMail arriving) throws IOException {
        peer.setSoTimeout(PATIENCE_MILLIS);
        this.via = via;
        this.arriving = arriving;
        this.in = new BufferedInputStream(peer.getInputStream(), 64 * 1024);
        this.out = peer.getOutputStream();
    }

    static void turnAway(Socket peer) {
        try (peer) {
            peer.getOutputStream()
                    .write("421 4.3.2 Too many connections, try again later\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // Nobody is left to be told.
        }
    }

    void converse() throws IOException {
        reply("220 Heed " + via);
        String line = SmtpLines.line(in);
        while (line != null && !line.equalsIgnoreCase("QUIT") && errors < MOST_ERRORS) {
            answer(line);
            line = SmtpLines.line(in);
        }
        reply(line == null || errors < MOST_ERRORS ? "221 2.0.0 Bye" : "421 4.7.0 Too many errors");
    }

    private void answer(String line) throws IOException {
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        switch (verb) {
            case "LHLO", "EHLO", "HELO" -> greet(verb);
            case "MAIL" -> from(line);
            case "RCPT" -> to(line);
            case "DATA" -> data();
            case "RSET" -> {
                forget();
                reply("250 2.0.0 Ok");
            }
            case "NOOP" -> reply("250 2.0.0 Ok");
            case "VRFY" -> reply("252 2.5.0 Send mail and see");
            default -> refuse("502 5.5.2 Not known here");
        }
    }

    private void greet(String verb) throws IOException {
        if (verb.equals("LHLO") != (via == Via.LMTP)) {
            refuse("500 5.5.1 This is " + via);
            return;
        }
        forget();
        greeted = true;
        reply(
                verb.equals("HELO")
                        ? "250 Heed"
                        : "250-Heed\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE "
                                + ArrivingMail.LARGEST);
    }

    private void from(String line) throws IOException {
        String address = SmtpLines.path(line, "MAIL FROM:");
        if (!greeted || sender != null || address == null) {
            refuse(address == null ? "501 5.5.4 MAIL FROM:<address>" : "503 5.5.1 Not now");
        } else if (SmtpLines.declaredSize(line) > ArrivingMail.LARGEST) {
            refuse("552 5.3.4 Larger than " + ArrivingMail.LARGEST + " bytes");
        } else {
            sender = address;
            reply("250 2.1.0 Ok");
        }
    }

    private void to(String line) throws IOException {
        String address = SmtpLines.path(line, "RCPT TO:");
        if (sender == null || address == null || address.isEmpty()) {
            refuse(sender == null ? "503 5.5.1 MAIL first" : "501 5.5.4 RCPT TO:<address>");
        } else if (recipients.size() >= MOST_RECIPIENTS) {
            refuse("452 4.5.3 Too many recipients");
        } else if (!arriving.expects(address)) {
            refuse("550 5.1.1 No such mailbox here");
        } else {
            recipients.add(address);
            reply("250 2.1.5 Ok");
        }
    }

    private void data() throws IOException {
        if (sender == null || recipients.isEmpty()) {
            refuse("503 5.5.1 RCPT first");
            return;
        }
        reply("354 End with CRLF.CRLF");
        byte[] raw = SmtpLines.data(in, ArrivingMail.LARGEST);
        CrashPoint.reach("mail.read");
        for (String recipient : via == Via.LMTP ? recipients : List.of("")) {
            reply(raw == null ? "552 5.3.4 Larger than " + ArrivingMail.LARGEST + " bytes" : stored(raw, recipient));
        }
        CrashPoint.reach("mail.acknowledged");
        forget();
    }

    /** LMTP answers for each recipient, SMTP once for all. */
    private String stored(byte[] raw, String recipient) {
        List<String> whose = recipient.isEmpty() ? recipients : List.of(recipient);
        try {
            whose.forEach(mailbox -> arriving.storeNowPlaceLater(mailbox, raw, via, sender == null ? "" : sender));
            return "250 2.0.0 Stored";
        } catch (OutOfRoom full) {
            return "452 4.3.1 Not enough room here, try again later";
        } catch (RuntimeException failed) {
            return "451 4.3.0 Could not be stored, try again later";
        }
    }

    private void forget() {
        sender = null;
        recipients.clear();
    }

    private void refuse(String words) throws IOException {
        errors++;
        reply(words);
    }

    private void reply(String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
