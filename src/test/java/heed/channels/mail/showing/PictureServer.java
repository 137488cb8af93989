package heed.channels.mail.showing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A server of pictures that remembers who asked: {@code /picture.png}, {@code /page}, {@code /large}, {@code /to/…} leads on. */
final class PictureServer implements AutoCloseable {

    record Asked(String path, Map<String, List<String>> headers) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String next = "";

    PictureServer() throws IOException {
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

    List<Asked> asked() {
        return asked;
    }

    /** Where {@code /to} leads from now on. */
    void leadsTo(String address) {
        next = address;
    }

    static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        asked.add(new Asked(exchange.getRequestURI().toString(), headers));
        byte[] body = path.equals("/page")
                ? "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : path.equals("/large") ? new byte[FetchPicture.MOST_BYTES + 1] : png(40, 30);
        exchange.getResponseHeaders().add("Content-Type", "image/png");
        if (path.equals("/to")) {
            exchange.getResponseHeaders().add("Location", next);
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
