package heed.identity;

/** The actor is known but lacks a right (403). What may not even be known to exist is {@code platform.NotFound} instead. */
public final class Forbidden extends RuntimeException {

    private final Right right;

    public Forbidden(Right right) {
        super("lacks " + right, null, false, false);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
