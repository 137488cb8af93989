package heed.platform;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the open internet from those of this machine, its network and its cloud's metadata. */
public final class PublicAddress {

    private PublicAddress() {}

    /** Whether it belongs to the open internet. */
    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(bytes) : isGlobalUnicast(bytes);
    }

    private static boolean isPublic(byte[] v4) {
        int first = v4[0] & 0xff;
        int second = v4[1] & 0xff;
        int third = v4[2] & 0xff;
        return !(first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113);
    }

    /** Only 2000::/3 without its tunnels and examples, through which a private IPv4 address may be meant. */
    private static boolean isGlobalUnicast(byte[] v6) {
        int first = (v6[0] & 0xff) << 8 | v6[1] & 0xff;
        int second = (v6[2] & 0xff) << 8 | v6[3] & 0xff;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second < 0x0200;
        boolean example = first == 0x2001 && second == 0x0db8 || first == 0x3fff;
        return first >>> 13 == 1 && !tunnel && !example;
    }
}
