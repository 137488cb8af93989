package heed.platform;

/** What was asked for does not exist, or the one who asks may not know that it does: both look the same (404). */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
