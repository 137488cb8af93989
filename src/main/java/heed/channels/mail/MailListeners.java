package heed.channels.mail;

import heed.platform.CannotStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes mail from a mail server: HEED_LMTP_LISTEN for one on the same machine, HEED_SMTP_LISTEN for one that relays. Both are off
 * until they are set.
 */
@Component
class MailListeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailListeners.class);
    private static final int CONNECTIONS = 100;

    private final Map<Via, Optional<InetSocketAddress>> addresses;
    private final ArrivingMail arriving;
    private final Semaphore room = new Semaphore(CONNECTIONS);
    private final Map<Via, ServerSocket> open = new EnumMap<>(Via.class);

    MailListeners(
            @Value("${heed.smtp.listen:}") String smtp,
            @Value("${heed.lmtp.listen:}") String lmtp,
            ArrivingMail arriving) {
        this.addresses = Map.of(
                Via.SMTP, ListenAddress.of("HEED_SMTP_LISTEN", smtp),
                Via.LMTP, ListenAddress.of("HEED_LMTP_LISTEN", lmtp));
        this.arriving = arriving;
    }

    @Override
    public void start() {
        addresses.forEach((via, address) -> address.ifPresent(listen -> open(via, listen)));
    }

    private void open(Via via, InetSocketAddress address) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address);
            open.put(via, socket);
            Thread.ofVirtual().name("mail-" + via.code()).start(() -> accept(via, socket));
        } catch (IOException taken) {
            throw new CannotStart("HEED_" + via + "_LISTEN=" + address.getHostString() + ":" + address.getPort()
                    + " cannot be used (" + taken.getMessage() + "): choose a free port, for example 2525.");
        }
    }

    private void accept(Via via, ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                Thread.ofVirtual().name("mail-" + via.code()).start(() -> serve(via, peer));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.warn("A connection could not be taken: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(Via via, Socket peer) {
        if (!room.tryAcquire()) {
            MailSession.turnAway(peer);
            return;
        }
        try (peer) {
            new MailSession(via, peer, arriving).converse();
        } catch (IOException gone) {
            log.debug("The other mail server went away: {}", gone.getMessage());
        } finally {
            room.release();
        }
    }

    /** The port on which this kind of mail is taken, empty while it is off. */
    Optional<Integer> port(Via via) {
        return Optional.ofNullable(open.get(via)).map(ServerSocket::getLocalPort);
    }

    @Override
    public void stop() {
        open.values().forEach(socket -> {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                log.debug("A listener was closed already: {}", closedAlready.getMessage());
            }
        });
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return !open.isEmpty();
    }
}
