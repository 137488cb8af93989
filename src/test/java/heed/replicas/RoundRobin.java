package heed.replicas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy as operators have them: each request goes to the next replica that says it is ready, one that cannot be reached is passed over,
 * and a request that broke off on its way is not sent a second time.
 */
final class RoundRobin implements AutoCloseable {

    private static final byte[] BROKEN =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1);

    private final ServerSocket door;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<Replica> ready = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> served = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    RoundRobin() {
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
        Thread.ofPlatform().daemon().start(this::look);
    }

    void add(Replica replica) {
        replicas.add(replica);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    boolean sendsTo(Replica replica) {
        return ready.contains(replica);
    }

    /** How many requests this replica has answered through the proxy. */
    int served(Replica replica) {
        return served.computeIfAbsent(replica.name(), _ -> new AtomicInteger()).get();
    }

    /** Every 200 ms, as a proxy's health check does. */
    private void look() {
        while (!door.isClosed()) {
            for (Replica each : replicas) {
                boolean good = each.ready();
                if (good && !ready.contains(each)) {
                    ready.add(each);
                } else if (!good) {
                    ready.remove(each);
                }
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofVirtual().start(() -> pass(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket visitor) {
        try (visitor) {
            byte[] request = request(visitor.getInputStream());
            if (request.length > 0) {
                for (int attempt = 0; attempt < replicas.size(); attempt++) {
                    if (sent(request, visitor)) {
                        return;
                    }
                }
                visitor.getOutputStream().write(BROKEN);
            }
        } catch (IOException gone) {
            // The visitor hung up.
        }
    }

    /** False where the replica could not be reached at all. */
    private boolean sent(byte[] request, Socket visitor) throws IOException {
        List<Replica> able = List.copyOf(ready);
        if (able.isEmpty()) {
            return false;
        }
        Replica replica = able.get(Math.floorMod(turn.getAndIncrement(), able.size()));
        try (Socket peer = new Socket()) {
            try {
                peer.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.port()), 1_000);
            } catch (IOException refused) {
                return false;
            }
            long passed = 0;
            try {
                peer.getOutputStream().write(request);
                passed = peer.getInputStream().transferTo(visitor.getOutputStream());
            } catch (IOException broken) {
                // Answered below, as far as nothing has been.
            }
            if (passed == 0) {
                visitor.getOutputStream().write(BROKEN);
            }
            served(replica);
            served.get(replica.name()).incrementAndGet();
            return true;
        }
    }

    /** The whole request, asking for the connection to be closed after its answer. */
    private static byte[] request(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n'
                    && head.length() > 3
                    && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                var request = new ByteArrayOutputStream();
                request.write(closing(head.toString()).getBytes(ISO_8859_1));
                request.write(in.readNBytes(length(head.toString())));
                return request.toByteArray();
            }
        }
        return new byte[0];
    }

    private static String closing(String head) {
        String kept = head.lines()
                .filter(line -> !line.isEmpty()
                        && !line.toLowerCase(Locale.ROOT).matches("(connection|upgrade|http2-settings):.*"))
                .reduce("", (all, line) -> all + line + "\r\n");
        return kept + "Connection: close\r\n\r\n";
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
