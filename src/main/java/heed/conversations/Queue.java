package heed.conversations;

/** Where conversations of one sort wait for those who answer them. */
record Queue(String key, String name, int version) {

    /** Takes what nobody has put anywhere else. */
    static final String DEFAULT = "support";
}
