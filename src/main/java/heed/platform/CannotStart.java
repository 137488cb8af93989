package heed.platform;

/** Heed cannot start, and the person who starts it can mend that: the message is one sentence that says what and how. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
