package heed.channels.mail.reading;

/** Why a mail is put into quarantine instead of being read; the raw bytes are kept. */
public enum Unreadable {
    /** A header field or the whole header is longer than any person's mail needs. */
    HEADER_TOO_LONG,
    TOO_MANY_PARTS,
    NESTED_TOO_DEEPLY,
    /** The reader itself failed on it. */
    NOT_UNDERSTOOD;

    /** The reason in kebab case, as the API says it: {@code too-many-parts}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
