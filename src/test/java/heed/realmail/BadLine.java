package heed.realmail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Stands between two servers of this machine and does to their connections what networks do. */
public final class BadLine implements AutoCloseable {

    /** What happens to a connection; what is already open is held to it from its next bytes on. */
    public enum Weather {
        /** Everything passes. */
        FAIR,
        /** Whoever comes is thrown out with a reset. */
        REFUSED,
        /** Connections are taken, and nothing is ever answered. */
        SILENT,
        /** The connection ends in the middle of what the far side says. */
        CUT_WITHIN_ANSWER,
        /** The end of an SMTP message is passed on; its answer is lost with the connection. */
        LAST_ANSWER_LOST,
        /** Eight kilobytes a second. */
        SLOW
    }

    private static final int CHUNK = 4_096;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    /** @param target port on this machine to which connections are passed on */
    public BadLine(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("bad-line").start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void turn(Weather next) {
        weather = next;
        if (next == Weather.REFUSED) {
            open.forEach(BadLine::reset);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Thread.ofVirtual().name("bad-line").start(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        if (weather == Weather.REFUSED) {
            reset(near);
            return;
        }
        open.add(near);
        try (near;
                var far = new Socket()) {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
            open.add(far);
            var end = new EndOfMessage();
            Thread answers = Thread.ofVirtual().start(() -> pass(far, near, end, true));
            pass(near, far, end, false);
            answers.join();
            open.remove(far);
        } catch (IOException unreachable) {
            reset(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
        }
    }

    private void pass(Socket from, Socket to, EndOfMessage end, boolean answers) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hold(read);
                if (answers && spoiled(to, out, chunk, read, end)) {
                    return;
                }
                if (!answers) {
                    end.watch(chunk, read);
                }
                out.write(chunk, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            reset(to);
            reset(from);
        }
    }

    /** @return whether the connection ended here */
    private boolean spoiled(Socket to, OutputStream out, byte[] chunk, int read, EndOfMessage end) throws IOException {
        boolean lost = weather == Weather.LAST_ANSWER_LOST && end.seen();
        if (weather == Weather.CUT_WITHIN_ANSWER) {
            out.write(chunk, 0, read / 2);
            out.flush();
        }
        if (lost || weather == Weather.CUT_WITHIN_ANSWER) {
            reset(to);
            return true;
        }
        return false;
    }

    private void hold(int bytes) throws IOException {
        try {
            while (weather == Weather.SILENT && !door.isClosed()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            if (weather == Weather.SLOW) {
                TimeUnit.MILLISECONDS.sleep(bytes / 8 + 1);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            // That is what was wanted.
        }
        open.forEach(BadLine::reset);
    }

    /** Notices the line with a single dot. */
    private static final class EndOfMessage {

        private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};
        private int matched;
        private volatile boolean seen;

        void watch(byte[] chunk, int length) {
            for (int at = 0; at < length; at++) {
                matched = chunk[at] == END[matched] ? matched + 1 : chunk[at] == END[0] ? 1 : 0;
                if (matched == END.length) {
                    seen = true;
                    matched = 0;
                }
            }
        }

        boolean seen() {
            return seen;
        }
    }
}
