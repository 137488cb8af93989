package heed.channels.mail.authentication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server on loopback that speaks real DNS and knows the TXT records it was told; every other name does not exist. */
public final class DnsStandIn implements AutoCloseable {

    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public DnsStandIn() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answerAll);
    }

    /** As HEED_DNS_SERVER names it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void publish(String name, String text) {
        texts.put(name.toLowerCase(Locale.ROOT), text);
    }

    public List<String> asked() {
        return asked;
    }

    private void answerAll() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(ByteBuffer query) throws IOException {
        short id = query.getShort();
        query.position(12);
        StringBuilder name = new StringBuilder();
        for (int length = query.get(); length > 0; length = query.get()) {
            byte[] label = new byte[length];
            query.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        query.getInt();
        byte[] question = new byte[query.position() - 12];
        query.get(12, question);
        asked.add(name.toString());
        byte[] text =
                texts.getOrDefault(name.toString().toLowerCase(Locale.ROOT), "").getBytes(StandardCharsets.UTF_8);
        return text.length == 0 ? head(id, NO_SUCH_NAME, 0, question) : found(id, question, text);
    }

    private static byte[] head(short id, int code, int answers, byte[] question) {
        return ByteBuffer.allocate(12 + question.length)
                .putShort(id)
                .putShort((short) (0x8180 | code))
                .putShort((short) 1)
                .putShort((short) answers)
                .putInt(0)
                .put(question)
                .array();
    }

    /** A record of more than 255 bytes goes as several strings. */
    private static byte[] found(short id, byte[] question, byte[] text) throws IOException {
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        for (int from = 0; from < text.length; from += 255) {
            int length = Math.min(255, text.length - from);
            strings.write(length);
            strings.write(text, from, length);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head(id, 0, 1, question));
        whole.write(ByteBuffer.allocate(12)
                .putShort((short) 0xc00c)
                .putShort((short) 16)
                .putShort((short) 1)
                .putInt(60)
                .putShort((short) strings.size())
                .array());
        whole.write(strings.toByteArray());
        return whole.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
