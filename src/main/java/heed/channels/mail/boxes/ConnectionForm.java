package heed.channels.mail.boxes;

import heed.platform.Fault;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a connection.
 *
 * @param port empty or 0 for the usual one
 * @param password null or empty to keep the one there is
 * @param certificate SHA-256 of a certificate that is believed although nobody vouches for it
 * @param untried whether it is kept although it does not work yet
 */
record ConnectionForm(
        @Nullable String protocol,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String encryption,
        @Nullable String username,
        @Nullable String password,
        @Nullable String certificate,
        @Nullable String folder,
        @Nullable String afterwards,
        @Nullable Boolean untried) {

    static ConnectionForm of(Connection connection) {
        return new ConnectionForm(
                connection.protocol().code(),
                connection.host(),
                connection.port(),
                connection.encryption().code(),
                connection.username(),
                null,
                connection.certificate(),
                connection.folder(),
                connection.afterwards().code(),
                false);
    }

    boolean wantsNoTrial() {
        return untried != null && untried;
    }

    String newPassword() {
        return password == null ? "" : password;
    }

    /** What was meant, with what is wrong with it. */
    Connection read(UUID mailbox, String address, int version, boolean hasPassword, List<Fault> faults) {
        Protocol how = Protocol.of(or(protocol, "imap")).orElse(null);
        Encryption secured = Encryption.of(or(encryption, "tls")).orElse(null);
        Afterwards then = Afterwards.of(or(afterwards, how == Protocol.POP3 ? "leave" : "move"))
                .orElse(null);
        String server = or(host, "").toLowerCase(Locale.ROOT);
        String user = or(username, address);
        String box = or(folder, "INBOX");
        String pin = or(certificate, "").replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        must(how != null, "/protocol", "boxes.fault.protocol", faults);
        must(secured != null, "/encryption", "boxes.fault.encryption", faults);
        must(server.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?"), "/host", "boxes.fault.host", faults);
        must(port == null || port >= 0 && port <= 65_535, "/port", "boxes.fault.port", faults);
        must(user.length() <= 320 && !user.matches("(?s).*\\p{Cntrl}.*"), "/username", "boxes.fault.username", faults);
        must(pin.matches("([0-9a-f]{64})?"), "/certificate", "boxes.fault.certificate", faults);
        must(box.length() <= 200 && !box.matches("(?s).*\\p{Cntrl}.*"), "/folder", "boxes.fault.folder", faults);
        must(then != null && (how == null || then.possibleWith(how)), "/afterwards", "boxes.fault.afterwards", faults);
        must(
                (hasPassword || !newPassword().isEmpty())
                        && newPassword().length() <= 1000
                        && !newPassword().matches("(?s).*\\p{Cntrl}.*"),
                "/password",
                "boxes.fault.password",
                faults);
        Protocol known = how == null ? Protocol.IMAP : how;
        Encryption chosen = secured == null ? Encryption.TLS : secured;
        return new Connection(
                mailbox,
                address,
                known,
                server,
                port == null || port == 0 ? known.usualPort(chosen) : port,
                chosen,
                user,
                hasPassword,
                pin,
                known == Protocol.POP3 ? "INBOX" : box,
                then == null ? Afterwards.LEAVE : then,
                false,
                version);
    }

    private static void must(boolean kept, String pointer, String message, List<Fault> faults) {
        if (!kept) {
            faults.add(Fault.at(pointer, message));
        }
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }
}
