package heed.automation.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A receiver of webhooks on a port of its own. It answers as its path says: {@code /410}, {@code /slow}; elsewhere as it is told. */
final class Receiver implements AutoCloseable {

    /** What came in. */
    record Received(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int status = 200;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    List<Received> received() {
        return received;
    }

    /** From now on it answers with this status. */
    void answers(int now) {
        status = now;
    }

    @Override
    public void close() {
        patience.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        received.add(new Received(
                path,
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (path.equals("/slow")) {
            try {
                patience.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
        int now = path.matches("/\\d{3}") ? Integer.parseInt(path.substring(1)) : status;
        if (now == 302) {
            exchange.getResponseHeaders().add("Location", "/inside");
        }
        byte[] body = (now == 200 ? "Thank you" : "The disk of the planner is full").getBytes(UTF_8);
        exchange.sendResponseHeaders(now, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
