package heed.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read once, to a file, so that its digest is known before the work begins. */
final class SpooledRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private final Path spool;
    private final String digest;

    SpooledRequest(HttpServletRequest request) throws IOException {
        super(request);
        spool = Files.createTempFile("heed-request", ".body");
        MessageDigest sha256 = sha256();
        sha256.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        try (var in = new DigestInputStream(request.getInputStream(), sha256);
                var out = Files.newOutputStream(spool)) {
            in.transferTo(out);
        }
        digest = HexFormat.of().formatHex(sha256.digest());
    }

    /** SHA-256 of method, address and body. */
    String digest() {
        return digest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new FileBody(Files.newInputStream(spool));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(spool);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class FileBody extends ServletInputStream {

        private final InputStream file;
        private boolean finished;

        FileBody(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            int next = file.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = file.read(bytes, from, most);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read from a file, never awaited");
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
