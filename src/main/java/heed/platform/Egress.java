package heed.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Speaks HTTP to a server that somebody named, without being led to what only this machine can reach. The name is resolved once, every
 * address of it checked, and the connection made to the address that was checked. Redirects are answers and are not followed.
 */
@Component
public class Egress {

    /** As much of an answer as is read. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /** Finds the addresses of a name. */
    interface Resolver {
        InetAddress[] resolve(String host) throws IOException;
    }

    private final EgressPermits permits;
    private final Resolver resolver;
    private final Duration patience;

    @Autowired
    Egress(EgressPermits permits) {
        this(permits, InetAddress::getAllByName, PATIENCE);
    }

    Egress(EgressPermits permits, Resolver resolver, Duration patience) {
        this.permits = permits;
        this.resolver = resolver;
        this.patience = patience;
    }

    /**
     * What the server said; its text is cut where it is long.
     *
     * @param type the media type as the server names it, empty where it does not
     */
    public record Answer(int status, String type, String text) {}

    /**
     * A file as a server gave it.
     *
     * @param location where it is instead, empty where it is here
     * @param bytes at most as many as were asked for
     */
    public record Fetched(int status, String location, byte[] bytes) {}

    /** Why there is no answer. What was resolved is not told: it would map the network behind Heed. */
    public static final class Unreachable extends Exception {

        private final boolean forbidden;

        Unreachable(boolean forbidden) {
            super(forbidden ? "the address is not allowed" : "no answer", null, false, false);
            this.forbidden = forbidden;
        }

        /** Whether it was not even tried. */
        public boolean forbidden() {
            return forbidden;
        }
    }

    /** @throws Unreachable where Heed may not go there, as far as that can be known now; a name without an address may get one */
    public void check(String url) throws Unreachable {
        URI uri = uri(url);
        try {
            allowed(uri);
        } catch (IOException unknown) {
            return;
        }
    }

    /** @throws Unreachable where Heed may not go there, or has no answer within 15 seconds */
    public Answer get(String url, Map<String, String> headers) throws Unreachable {
        return send("GET", url, headers, new byte[0]);
    }

    /**
     * Fetches what is no text.
     *
     * @param most bytes; what is longer is cut
     * @throws Unreachable where Heed may not go there, or has no answer within 15 seconds
     */
    public Fetched fetch(String url, Map<String, String> headers, int most) throws Unreachable {
        AnswerReader.Read read = exchange("GET", url, headers, new byte[0], most);
        return new Fetched(read.status(), read.location(), read.body());
    }

    /** @throws Unreachable where Heed may not go there, or has no answer within 15 seconds */
    public Answer post(String url, Map<String, String> headers, byte[] body) throws Unreachable {
        return send("POST", url, headers, body);
    }

    private Answer send(String method, String url, Map<String, String> headers, byte[] body) throws Unreachable {
        AnswerReader.Read read = exchange(method, url, headers, body, MOST_BYTES);
        return new Answer(read.status(), read.type(), new String(read.body(), StandardCharsets.UTF_8));
    }

    private AnswerReader.Read exchange(String method, String url, Map<String, String> headers, byte[] body, int most)
            throws Unreachable {
        URI uri = uri(url);
        long deadline = System.nanoTime() + patience.toNanos();
        try (Socket socket = new Socket()) {
            InetAddress address = allowed(uri);
            // Closes the connection however slowly the other side drips.
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> close(socket),
                    CompletableFuture.delayedExecutor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            try {
                socket.connect(new InetSocketAddress(address, port(uri)), (int) patience.toMillis() / 3);
                return ask(isSecure(uri) ? secured(socket, uri) : socket, method, uri, headers, body, most);
            } finally {
                end.cancel(false);
            }
        } catch (IOException failed) {
            throw new Unreachable(false);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            return;
        }
    }

    private static URI uri(String url) throws Unreachable {
        try {
            URI uri = new URI(url.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            throw new Unreachable(true);
        }
        throw new Unreachable(true);
    }

    private InetAddress allowed(URI uri) throws Unreachable, IOException {
        InetAddress[] addresses = resolve(uri.getHost());
        int port = port(uri);
        if (addresses.length == 0 || !Stream.of(addresses).allMatch(address -> allowed(address, port))) {
            throw new Unreachable(true);
        }
        return addresses[0];
    }

    /** This machine's own name is never asked of anybody else (RFC 6761). */
    private InetAddress[] resolve(String host) throws IOException {
        return host.matches("(?i)(.*\\.)?localhost\\.?")
                ? new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})}
                : resolver.resolve(host.replaceAll("[\\[\\]]", ""));
    }

    private boolean allowed(InetAddress address, int port) {
        return PublicAddress.is(address) && PORTS.contains(port)
                || permits.all().stream().anyMatch(permit -> permit.covers(address, port));
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    private static Socket secured(Socket socket, URI uri) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, uri.getHost(), port(uri), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static AnswerReader.Read ask(
            Socket socket, String method, URI uri, Map<String, String> headers, byte[] body, int most)
            throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\nHost: " + uri.getHost() + port
                + "\r\nConnection: close\r\n");
        if (!method.equals("GET")) {
            head.append("Content-Length: " + body.length + "\r\n");
        }
        headers.forEach((name, value) -> head.append(name + ": " + value.replaceAll("[\r\n]", " ") + "\r\n"));
        head.append("\r\n");
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return AnswerReader.read(new BufferedInputStream(socket.getInputStream()), most);
    }
}
