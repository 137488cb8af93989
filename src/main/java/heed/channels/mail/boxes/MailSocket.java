package heed.channels.mail.boxes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an address that was checked, encrypted from the first byte where that is asked. While its owner waits with IDLE a
 * silence ends the waiting, and a server that does not even answer to that is gone: Angus Mail would wait for it for ever.
 */
final class MailSocket extends Socket {

    private static final Duration LAST_WORD = Duration.ofSeconds(30);

    private enum Waiting {
        NO,
        FOR_NEWS,
        FOR_ITS_END
    }

    /** Finds the checked address of a server and, where asked, encrypts. */
    interface Way {
        InetAddress address(String host, int port) throws IOException;

        @Nullable
        Socket encrypted(Socket plain, String host, int port) throws IOException;
    }

    private final Way way;
    private final Socket plain = new Socket();
    private Socket wire = plain;
    private volatile Waiting waiting = Waiting.NO;

    MailSocket(Way way) {
        this.way = way;
    }

    /** From now on a silence of this length ends an IDLE. */
    void idling(Duration longest) throws SocketException {
        waiting = Waiting.FOR_NEWS;
        wire.setSoTimeout((int) longest.toMillis());
    }

    /** The IDLE is over; a silence is a fault again. */
    void talking(Duration longest) throws SocketException {
        waiting = Waiting.NO;
        wire.setSoTimeout((int) longest.toMillis());
    }

    @Override
    public void connect(SocketAddress server) throws IOException {
        connect(server, 0);
    }

    @Override
    public void connect(SocketAddress server, int patience) throws IOException {
        var named = (InetSocketAddress) server;
        InetAddress checked = way.address(named.getHostString(), named.getPort());
        plain.connect(new InetSocketAddress(checked, named.getPort()), patience);
        Socket encrypted = way.encrypted(plain, named.getHostString(), named.getPort());
        wire = encrypted == null ? plain : encrypted;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(wire.getInputStream()) {
            @Override
            public int read() throws IOException {
                try {
                    return in.read();
                } catch (SocketTimeoutException silence) {
                    throw afterSilence(silence);
                }
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return in.read(bytes, from, length);
                } catch (SocketTimeoutException silence) {
                    throw afterSilence(silence);
                }
            }
        };
    }

    /** Angus Mail takes an interruption as the wish to end the IDLE. */
    private IOException afterSilence(SocketTimeoutException silence) throws SocketException {
        return switch (waiting) {
            case NO -> silence;
            case FOR_NEWS -> {
                waiting = Waiting.FOR_ITS_END;
                wire.setSoTimeout((int) LAST_WORD.toMillis());
                yield new InterruptedIOException("waited long enough");
            }
            case FOR_ITS_END -> new SocketException("the server does not answer any more");
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return wire.getOutputStream();
    }

    @Override
    public void setSoTimeout(int milliseconds) throws SocketException {
        wire.setSoTimeout(milliseconds);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return wire.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        plain.setTcpNoDelay(on);
    }

    @Override
    public void close() throws IOException {
        // Not through the layer above, which would wait to say good-bye to a server that does not read.
        plain.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        plain.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        plain.shutdownOutput();
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed();
    }

    @Override
    public boolean isConnected() {
        return plain.isConnected();
    }

    @Override
    public boolean isBound() {
        return plain.isBound();
    }

    @Override
    public boolean isInputShutdown() {
        return plain.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return plain.isOutputShutdown();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return plain.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return plain.getLocalAddress();
    }

    @Override
    public int getPort() {
        return plain.getPort();
    }

    @Override
    public int getLocalPort() {
        return plain.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return plain.getRemoteSocketAddress();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return plain.getLocalSocketAddress();
    }
}
