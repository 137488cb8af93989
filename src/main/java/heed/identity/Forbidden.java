package heed.identity;

import heed.platform.Denied;

/** The actor lacks a right (403). */
public final class Forbidden extends Denied {

    private final Right right;

    public Forbidden(Right right) {
        super("lacks " + right);
        this.right = right;
    }

    public Right right() {
        return right;
    }

    @Override
    public String missing() {
        return right.scope();
    }
}
