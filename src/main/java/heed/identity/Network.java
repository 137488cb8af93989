package heed.identity;

import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** A range of network addresses in CIDR notation, or one address: {@code 192.0.2.0/24}, {@code 2001:db8::1}. */
final class Network {

    /** Only figures: a name would be looked up. */
    private static final Pattern FIGURES = Pattern.compile("[0-9a-fA-F.:]{2,45}(/\\d{1,3})?");

    private final IpAddressMatcher range;

    private Network(IpAddressMatcher range) {
        this.range = range;
    }

    static Network of(String written) {
        if (!FIGURES.matcher(written).matches()) {
            throw new IllegalArgumentException(written);
        }
        return new Network(new IpAddressMatcher(written));
    }

    static boolean isOne(String written) {
        try {
            of(written);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    boolean contains(String address) {
        return range.matches(address);
    }
}
