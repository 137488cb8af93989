package heed.channels.mail.boxes;

import heed.platform.Reach;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connects to a mailbox's server, signs in and opens the folder. Every wait has an end. */
@Component
class OpenMailbox {

    /** IMAP, POP3 and their encrypted ports; another has to be allowed first. */
    private static final Set<Integer> PORTS = Set.of(110, 143, 993, 995);

    /** Ends writes that take too long; one for all connections, where Angus Mail would make one for each. */
    private static final ScheduledExecutorService WRITES = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-writes").factory());

    private final Reach reach;

    OpenMailbox(Reach reach) {
        this.reach = reach;
    }

    /** Why a mailbox could not be opened, for a person. */
    static final class Unopened extends Exception {

        private final transient Trouble trouble;

        Unopened(Trouble trouble, @Nullable Throwable cause) {
            super(trouble.word(), cause);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /** @throws Unopened with the reason in plain words; nothing stays open then */
    OpenedMailbox open(Connection connection, String password) throws Unopened {
        var certificates = new TrustedCertificates(connection.certificate());
        var sockets = new CopyOnWriteArrayList<MailSocket>();
        try {
            Store store = store(connection, certificates, sockets);
            store.connect(connection.host(), connection.port(), connection.username(), password);
            return new OpenedMailbox(store, folder(connection, store), sockets);
        } catch (MessagingException | RuntimeException failed) {
            OpenedMailbox.cut(sockets);
            throw new Unopened(Diagnosis.of(failed, connection, certificates.shown()), failed);
        }
    }

    private static Folder folder(Connection connection, Store store) throws MessagingException {
        Folder folder = store.getFolder(connection.protocol() == Protocol.POP3 ? "INBOX" : connection.folder());
        boolean changes = connection.protocol() == Protocol.POP3
                ? connection.afterwards() == Afterwards.DELETE
                : connection.afterwards() != Afterwards.LEAVE;
        folder.open(changes ? Folder.READ_WRITE : Folder.READ_ONLY);
        return folder;
    }

    private Store store(Connection connection, TrustedCertificates certificates, List<MailSocket> sockets)
            throws MessagingException {
        String protocol = connection.protocol().code();
        String prefix = "mail." + protocol + ".";
        boolean starttls = connection.encryption() == Encryption.STARTTLS;
        var properties = new Properties();
        properties.put("mail.store.protocol", protocol);
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", Long.toString(OpenedMailbox.PATIENCE.toMillis()));
        properties.put(prefix + "writetimeout", Long.toString(OpenedMailbox.PATIENCE.toMillis()));
        properties.put(prefix + "executor.writetimeout", WRITES);
        properties.put(prefix + "socketFactory", new Sockets(connection, certificates, sockets));
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.socketFactory", certificates.encryption());
        properties.put(prefix + "ssl.checkserveridentity", Boolean.toString(certificates.nameCounts()));
        properties.put(prefix + "starttls.enable", Boolean.toString(starttls));
        properties.put(prefix + "starttls.required", Boolean.toString(starttls));
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "1048576");
        // Some servers tell a size that is smaller than the letter, and its end would be missing.
        properties.put(prefix + "ignorebodystructuresize", "true");
        properties.put(prefix + "connectionpoolsize", "1");
        properties.put(prefix + "finalizecleanclose", "false");
        return Session.getInstance(properties).getStore(protocol);
    }

    /** Makes the sockets of one mailbox. */
    private final class Sockets extends SocketFactory implements MailSocket.Way {

        private final Connection connection;
        private final TrustedCertificates certificates;
        private final List<MailSocket> made;

        Sockets(Connection connection, TrustedCertificates certificates, List<MailSocket> made) {
            this.connection = connection;
            this.certificates = certificates;
            this.made = made;
        }

        @Override
        public Socket createSocket() {
            var socket = new MailSocket(this);
            made.removeIf(Socket::isClosed);
            made.add(socket);
            return socket;
        }

        @Override
        public InetAddress address(String host, int port) throws IOException {
            return reach.address(host, port, PORTS);
        }

        @Override
        public @Nullable Socket encrypted(Socket plain, String host, int port) throws IOException {
            if (connection.encryption() != Encryption.TLS) {
                return null;
            }
            var secured = (SSLSocket) certificates.encryption().createSocket(plain, host, port, true);
            if (certificates.nameCounts()) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(parameters);
            }
            plain.setSoTimeout(10_000);
            secured.startHandshake();
            plain.setSoTimeout((int) OpenedMailbox.PATIENCE.toMillis());
            return secured;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return connected(host, port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return connected(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connected(host.getHostAddress(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return connected(host.getHostAddress(), port);
        }

        private Socket connected(String host, int port) throws IOException {
            Socket socket = createSocket();
            socket.connect(InetSocketAddress.createUnresolved(host, port), 10_000);
            return socket;
        }
    }
}
