package heed.channels.mail;

import heed.platform.CannotStart;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Where a listener waits: {@code 2525} for this machine alone, {@code 0.0.0.0:25} for every network. */
final class ListenAddress {

    private ListenAddress() {}

    /** @return empty where the setting is empty: the listener is off */
    static Optional<InetSocketAddress> of(String setting, String value) {
        String address = value.strip();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int colon = address.lastIndexOf(':');
        try {
            int port = Integer.parseInt(address.substring(colon + 1));
            String host = colon < 0
                    ? "127.0.0.1"
                    : address.substring(0, colon).replace("[", "").replace("]", "");
            InetSocketAddress listen = new InetSocketAddress(host, port);
            if (!listen.isUnresolved()) {
                return Optional.of(listen);
            }
        } catch (IllegalArgumentException outOfRange) {
            // Said below, in the same words as for a name that is not known.
        }
        throw new CannotStart(setting + "=" + address
                + " is not an address: give a port or address:port, for example 127.0.0.1:2525.");
    }
}
