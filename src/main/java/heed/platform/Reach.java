package heed.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says to which address a connection other than HTTP may be made. The name is resolved once and every address of it checked; whoever
 * asked connects to what was checked. As {@link Egress}, it does not lead to what only this machine can reach.
 */
@Component
public class Reach {

    private final EgressPermits permits;

    Reach(EgressPermits permits) {
        this.permits = permits;
    }

    /** It leads into this machine or its network, or to a port that is for something else, and nobody has allowed that. */
    public static final class Forbidden extends IOException {

        Forbidden(String host, int port) {
            super(host + ":" + port + " is not allowed");
        }
    }

    /**
     * @param ports those that any public address may be asked at
     * @throws Forbidden where Heed may not go there
     * @throws IOException where the name is not known
     */
    public InetAddress address(String host, int port, Set<Integer> ports) throws IOException {
        InetAddress[] addresses = host.matches("(?i)(.*\\.)?localhost\\.?")
                ? new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})}
                : InetAddress.getAllByName(host);
        var allowed = permits.all();
        boolean all = Stream.of(addresses)
                .allMatch(address -> PublicAddress.is(address) && ports.contains(port)
                        || allowed.stream().anyMatch(permit -> permit.covers(address, port)));
        if (!all) {
            throw new Forbidden(host, port);
        }
        return addresses[0];
    }
}
