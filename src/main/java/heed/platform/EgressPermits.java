package heed.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of networks that Heed may reach although they are not public. Who adds or removes one has checked the right and audits it. */
@Repository
public class EgressPermits {

    private final JdbcClient db;

    EgressPermits(JdbcClient db) {
        this.db = db;
    }

    /**
     * A network with one port.
     *
     * @param network in CIDR notation: {@code 10.1.2.0/24}
     */
    public record Permit(UUID id, String network, int port, String reason, Instant addedAt, String addedByName) {

        /** Whether the address lies in it. */
        boolean covers(InetAddress address, int wanted) {
            return port == wanted
                    && bits(network).filter(range -> range.covers(address)).isPresent();
        }
    }

    private record Range(byte[] address, int length) {

        boolean covers(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether it is a network as digits, so that no name is asked for. */
    public static boolean isNetwork(String text) {
        return bits(text).isPresent();
    }

    /** Whether it is more than a company has: beyond 16 million addresses of IPv4, or what a provider hands out of IPv6. */
    public static boolean isTooWide(String network) {
        return bits(network)
                .filter(range -> range.length() < (range.address().length == 4 ? 8 : 32))
                .isPresent();
    }

    private static Optional<Range> bits(String text) {
        if (!text.matches("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]{2,39})/[0-9]{1,3}")) {
            return Optional.empty();
        }
        try {
            byte[] address =
                    InetAddress.getByName(text.substring(0, text.indexOf('/'))).getAddress();
            int length = Integer.parseInt(text.substring(text.indexOf('/') + 1));
            return length <= address.length * 8 ? Optional.of(new Range(address, length)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** By network. */
    public List<Permit> all() {
        return db.sql(
                        "select id, network, port, reason, added_at, added_by_name from platform.egress_permit order by network, port")
                .query((row, _) -> new Permit(
                        Column.id(row, "id"),
                        row.getString("network"),
                        row.getInt("port"),
                        row.getString("reason"),
                        Column.instant(row, "added_at"),
                        row.getString("added_by_name")))
                .list();
    }

    /** @return false where it is there already */
    public boolean add(Permit permit) {
        return db.sql("""
                        insert into platform.egress_permit (id, network, port, reason, added_at, added_by_name)
                        values (:id, :network, :port, :reason, :at, :by)
                        on conflict (network, port) do nothing
                        """)
                        .param("id", permit.id())
                        .param("network", permit.network())
                        .param("port", permit.port())
                        .param("reason", permit.reason())
                        .param("at", Column.of(permit.addedAt()))
                        .param("by", permit.addedByName())
                        .update()
                == 1;
    }

    /** @return false where there is none */
    public boolean remove(UUID id) {
        return db.sql("delete from platform.egress_permit where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
