package heed.channels.mail;

import heed.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The server that takes outgoing mail, from HEED_SMTP_HOST, _PORT, _USERNAME, _PASSWORD or _PASSWORD_FILE, and _STARTTLS. */
@Component
class SmtpSettings {

    private static final int IMPLICIT_TLS = 465;

    private final String host;
    private final int port;
    private final String username;
    private final String password;
    private final Encryption encryption;

    /** Whether the connection must be, may be or is never encrypted by STARTTLS. */
    enum Encryption {
        REQUIRED,
        OFFERED,
        OFF
    }

    SmtpSettings(
            @Value("${heed.smtp.host:}") String host,
            @Value("${heed.smtp.port:587}") String port,
            @Value("${heed.smtp.username:}") String username,
            @Value("${heed.smtp.password:}") String password,
            @Value("${heed.smtp.password-file:}") String passwordFile,
            @Value("${heed.smtp.starttls:offered}") String starttls) {
        this.host = host.strip();
        this.port = port(port.strip());
        this.username = username;
        this.password = passwordFile.isBlank() ? password : content(Path.of(passwordFile.strip()));
        this.encryption = encryption(starttls.strip());
    }

    boolean configured() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    /** For a Jakarta Mail session; every wait has an end. */
    Properties properties(String envelopeFrom) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "60000");
        properties.put("mail.smtp.writetimeout", "60000");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", envelopeFrom);
        properties.put("mail.smtp.auth", Boolean.toString(!username.isEmpty()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(port == IMPLICIT_TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(encryption != Encryption.OFF));
        properties.put("mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.REQUIRED));
        return properties;
    }

    private static int port(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, in the same words as for a number out of range.
        }
        throw new CannotStart(
                "HEED_SMTP_PORT=" + port + " is not a port: give a number from 1 to 65535, for example 587.");
    }

    private static Encryption encryption(String starttls) {
        return switch (starttls) {
            case "required", "true" -> Encryption.REQUIRED;
            case "offered", "" -> Encryption.OFFERED;
            case "off", "false" -> Encryption.OFF;
            default ->
                throw new CannotStart("HEED_SMTP_STARTTLS=" + starttls
                        + " is unknown: give required, offered or off, for example required.");
        };
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "HEED_SMTP_PASSWORD_FILE=" + file + " cannot be read: name a file that holds the password"
                            + " and that Heed may read, for example /run/secrets/smtp.");
        }
    }
}
