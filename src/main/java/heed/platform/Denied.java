package heed.platform;

/** The one who asks is known but may not do this (403). What may not even be known to exist is {@link NotFound} instead. */
public abstract class Denied extends RuntimeException {

    protected Denied(String message) {
        super(message, null, false, false);
    }

    /** Last word of the problem's type and of the keys of its words. */
    public String kind() {
        return "forbidden";
    }

    /** What is missing, in a word that an administrator can look up. */
    public abstract String missing();
}
