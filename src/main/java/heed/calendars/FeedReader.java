package heed.calendars;

import heed.platform.Invalid;
import heed.platform.PublicAddress;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches a file that somebody named by its URL, without being led to what only this server can reach. The name is resolved once,
 * its address checked, and the connection made to that very address; each redirect begins anew. HTTP/1.0, so that an answer is
 * plain bytes until its end.
 */
@Component
class FeedReader {

    private static final int HOPS = 4;
    private static final int MOST_HEAD = 32 * 1024;
    private static final int END_OF_HEAD = 0x0d0a0d0a;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private final Predicate<InetAddress> reachable;
    private final Predicate<Integer> ports;

    @Autowired
    FeedReader() {
        this(PublicAddress::is, PORTS::contains);
    }

    FeedReader(Predicate<InetAddress> reachable, Predicate<Integer> ports) {
        this.reachable = reachable;
        this.ports = ports;
    }

    /** @throws Invalid where the address is not allowed, does not answer in time, or answers with anything but a small file */
    byte[] read(String address, int mostBytes) {
        Deadline deadline = new Deadline(System.nanoTime() + PATIENCE.toNanos());
        URI uri = uri(address);
        for (int hop = 0; hop < HOPS; hop++) {
            try (Socket socket = connect(uri, deadline)) {
                Head head = ask(socket, uri, deadline);
                if (head.status() == 200) {
                    return body(head.rest(), socket, mostBytes, deadline);
                }
                String location = head.header("location");
                if (head.status() / 100 != 3 || location == null) {
                    throw Invalid.at("/url", "calendars.fault.feed-status", head.status());
                }
                uri = uri(uri.resolve(location).toString());
            } catch (IOException | IllegalArgumentException unreachable) {
                throw Invalid.at("/url", "calendars.fault.feed-unreachable");
            }
        }
        throw Invalid.at("/url", "calendars.fault.feed-unreachable");
    }

    private record Deadline(long nanos) {
        int millis() throws IOException {
            long left = (nanos - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IOException("took too long");
            }
            return (int) left;
        }
    }

    private record Head(int status, String[] lines, InputStream rest) {
        @Nullable
        String header(String name) {
            return Stream.of(lines)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    private URI uri(String address) {
        try {
            URI uri = new URI(address.strip().replaceFirst("^webcal://", "https://"));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && ports.test(port(uri))) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            throw Invalid.at("/url", "calendars.fault.feed-address");
        }
        throw Invalid.at("/url", "calendars.fault.feed-address");
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    private Socket connect(URI uri, Deadline deadline) throws IOException {
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Stream.of(addresses).allMatch(reachable)) {
            throw Invalid.at("/url", "calendars.fault.feed-address");
        }
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(addresses[0], port(uri)), Math.min(deadline.millis(), 5000));
            return isSecure(uri) ? secured(socket, host, port(uri), deadline) : socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private static Socket secured(Socket socket, String host, int port, Deadline deadline) throws IOException {
        socket.setSoTimeout(deadline.millis());
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static Head ask(Socket socket, URI uri, Deadline deadline) throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String request = "GET " + path + query + " HTTP/1.0\r\nHost: " + uri.getHost() + port
                + "\r\nUser-Agent: Heed\r\nAccept: text/calendar, */*;q=0.1\r\nConnection: close\r\n\r\n";
        socket.setSoTimeout(deadline.millis());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream answer = new BufferedInputStream(socket.getInputStream());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (last != END_OF_HEAD) {
            socket.setSoTimeout(deadline.millis());
            int next = answer.read();
            if (next < 0 || head.size() >= MOST_HEAD) {
                throw new IOException("no answer that can be read");
            }
            head.write(next);
            last = last << 8 | next;
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        String[] status = lines[0].split(" ");
        if (!lines[0].startsWith("HTTP/1.") || status.length < 2 || !status[1].matches("\\d{3}")) {
            throw new IOException("no answer that can be read");
        }
        return new Head(Integer.parseInt(status[1]), lines, answer);
    }

    private static byte[] body(InputStream answer, Socket socket, int mostBytes, Deadline deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (true) {
            socket.setSoTimeout(deadline.millis());
            int read = answer.read(buffer);
            if (read < 0) {
                return body.toByteArray();
            }
            body.write(buffer, 0, read);
            if (body.size() > mostBytes) {
                throw Invalid.at("/url", "calendars.fault.feed-too-large");
            }
        }
    }
}
