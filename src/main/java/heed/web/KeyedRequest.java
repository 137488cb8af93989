package heed.web;

import org.jspecify.annotations.Nullable;

/** The keyed POST that this thread carries out. */
record KeyedRequest(String caller, String key) implements AutoCloseable {

    private static final ThreadLocal<KeyedRequest> CURRENT = new ThreadLocal<>();

    static KeyedRequest begin(String caller, String key) {
        var request = new KeyedRequest(caller, key);
        CURRENT.set(request);
        return request;
    }

    static @Nullable KeyedRequest current() {
        return CURRENT.get();
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
