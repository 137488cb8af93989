package heed.channels.mail.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads Outlook's {@code winmail.dat} (MS-OXTNEF): the words and the files, no more than the bytes that are there. */
final class Tnef {

    private static final int MAGIC = 0x223E9F78;
    private static final int BODY = 0x0002800C;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int NEXT_FILE = 0x00069002;
    private static final int FILE_NAME = 0x00018010;
    private static final int FILE_BYTES = 0x0006800F;
    private static final int FILE_PROPERTIES = 0x00069005;
    private static final int MOST_FILES = 200;

    private final ByteBuffer in;
    private final List<Map<String, byte[]>> files = new ArrayList<>();
    private final Map<String, byte[]> message = new HashMap<>();

    private Tnef(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param html empty where Outlook wrote none, as is {@code text} */
    record Message(String text, String html, List<File> files) {

        boolean isEmpty() {
            return text.isBlank() && html.isBlank() && files.isEmpty();
        }
    }

    record File(String name, String type, String contentId, byte[] bytes) {}

    static Message read(byte[] bytes) {
        Tnef tnef = new Tnef(bytes);
        try {
            tnef.read();
        } catch (RuntimeException cutOff) {
            // What was read until the bytes ended is shown.
        }
        return tnef.message();
    }

    private void read() {
        if (in.remaining() < 6 || in.getInt() != MAGIC) {
            return;
        }
        in.getShort();
        while (in.remaining() >= 9) {
            in.get();
            int attribute = in.getInt();
            byte[] value = bytes(in, in.getInt());
            in.getShort();
            take(attribute, value);
        }
    }

    private void take(int attribute, byte[] value) {
        switch (attribute) {
            case BODY -> message.put("text", value);
            case MESSAGE_PROPERTIES -> TnefProperties.read(value, message);
            case NEXT_FILE -> {
                if (files.size() < MOST_FILES) {
                    files.add(new HashMap<>());
                }
            }
            case FILE_NAME -> file().put("name", value);
            case FILE_BYTES -> file().put("bytes", value);
            case FILE_PROPERTIES -> TnefProperties.read(value, file());
            default -> {}
        }
    }

    private Map<String, byte[]> file() {
        if (files.isEmpty()) {
            files.add(new HashMap<>());
        }
        return files.getLast();
    }

    private Message message() {
        List<File> found = new ArrayList<>();
        for (Map<String, byte[]> file : files) {
            byte[] bytes = file.getOrDefault("bytes", new byte[0]);
            if (file.containsKey("bytes")) {
                found.add(new File(words(file, "long-name", "name"), type(file), words(file, "content-id"), bytes));
            }
        }
        return new Message(words(message, "unicode-body", "body", "text"), words(message, "html"), found);
    }

    private static String type(Map<String, byte[]> file) {
        String type = words(file, "type");
        return type.isEmpty() ? "application/octet-stream" : type;
    }

    private static String words(Map<String, byte[]> from, String... names) {
        for (String name : names) {
            byte[] bytes = from.get(name);
            if (bytes != null && bytes.length > 0) {
                String words = name.startsWith("unicode") ? new String(bytes, StandardCharsets.UTF_16LE) : text(bytes);
                return words.replace("\0", "");
            }
        }
        return "";
    }

    /** Outlook writes letters of two bytes or in the sender's code page, and does not always say which. */
    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && bytes.length % 2 == 0 && bytes[1] == 0;
        return wide ? new String(bytes, StandardCharsets.UTF_16LE) : Charsets.decode(bytes, null);
    }

    static byte[] bytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("cut off");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
