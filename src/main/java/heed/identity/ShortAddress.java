package heed.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A network address without its end: enough to recognise a place, too little to follow a person. */
final class ShortAddress {

    private ShortAddress() {}

    /** {@code 192.0.2.…} or {@code 2001:db8:0:…}; empty where it is no address. */
    static String of(String address) {
        if (!address.matches("[0-9A-Fa-f.:%]+[0-9A-Za-z.:%]*")) {
            return "";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? "%d.%d.%d.…".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : "%x:%x:%x:…".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
