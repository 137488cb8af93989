package heed.channels.mail.boxes;

import heed.platform.Reach;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Tells from what a library threw what a person has to change. */
final class Diagnosis {

    private static final int LONGEST = 300;

    private Diagnosis() {}

    /** @param shown fingerprint of the certificate that the server has shown, or empty */
    static Trouble of(Throwable failed, Connection connection, String shown) {
        List<Throwable> chain = chain(failed);
        String server = connection.host() + ":" + connection.port();
        String said = said(chain);
        if (has(chain, FetchImap.NotSettled.class)) {
            return Trouble.of("not-settled", said);
        }
        if (has(chain, Reach.Forbidden.class)) {
            return Trouble.of("not-allowed", connection.host(), Integer.toString(connection.port()));
        }
        if (has(chain, UnknownHostException.class)) {
            return Trouble.of("unknown-host", connection.host());
        }
        if (has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
            return has(chain, SocketTimeoutException.class) || said.contains("timed out")
                    ? Trouble.of("too-slow", server)
                    : Trouble.of("nobody-answers", server);
        }
        if (has(chain, SSLException.class) || has(chain, CertificateException.class)) {
            return encryption(chain, server, said, shown);
        }
        if (has(chain, FolderNotFoundException.class)) {
            return Trouble.of("folder-missing", connection.folder());
        }
        if (has(chain, ReadOnlyFolderException.class)) {
            return Trouble.of("folder-read-only", connection.folder());
        }
        if (said.contains("STARTTLS is required") || said.contains("STLS")) {
            return Trouble.of("no-starttls", server);
        }
        if (has(chain, AuthenticationFailedException.class)) {
            return refused(connection, said);
        }
        if (has(chain, SocketTimeoutException.class)) {
            return connection.encryption() == Encryption.TLS
                    ? Trouble.of("too-slow", server)
                    : Trouble.of("silent", server);
        }
        return folder(connection, server, said);
    }

    private static Trouble folder(Connection connection, String server, String said) {
        String small = said.toLowerCase(Locale.ROOT);
        if (small.contains("doesn't exist") || small.contains("nonexistent") || small.contains("not found")) {
            return Trouble.of("folder-missing", connection.folder());
        }
        if (small.contains("noperm") || small.contains("permission denied") || small.contains("read-only")) {
            return Trouble.of("folder-read-only", connection.folder());
        }
        return small.contains("plaintext authentication") || small.contains("privacyrequired")
                ? Trouble.of("encryption-needed", server)
                : Trouble.of("other", server, said);
    }

    private static Trouble encryption(List<Throwable> chain, String server, String said, String shown) {
        String small = said.toLowerCase(Locale.ROOT);
        if (has(chain, CertificateExpiredException.class) || has(chain, CertificateNotYetValidException.class)) {
            return Trouble.of("certificate-expired", server);
        }
        if (small.contains("no subject alternative") || small.contains("no name matching")) {
            return Trouble.of("certificate-name", server);
        }
        if (small.contains("unable to find valid certification path")
                || small.contains("path building failed")
                || small.contains("not the certificate that was chosen")) {
            return Trouble.of("certificate-unknown", server, shown);
        }
        return Trouble.of("no-tls", server);
    }

    private static Trouble refused(Connection connection, String said) {
        String small = said.toLowerCase(Locale.ROOT);
        if (small.contains("plaintext authentication") || small.contains("privacyrequired")) {
            return Trouble.of("encryption-needed", connection.host() + ":" + connection.port());
        }
        boolean switchedOff = small.contains("application-specific password")
                || small.contains("basicauthblocked")
                || small.contains("basic authentication")
                || small.contains("web login required")
                || small.contains("webalert")
                || connection.host().endsWith(".office365.com")
                || connection.host().endsWith(".outlook.com");
        return switchedOff
                ? Trouble.of("password-off", connection.host())
                : Trouble.of("password", connection.username(), said);
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    private static List<Throwable> chain(Throwable failed) {
        var chain = new ArrayList<Throwable>();
        for (Throwable each = failed; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    private static String said(List<Throwable> chain) {
        String said = chain.stream()
                .map(each -> String.valueOf(each.getMessage()))
                .distinct()
                .collect(Collectors.joining(" "))
                .replaceAll("\\p{Cntrl}+|\\s+", " ");
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }
}
