package heed.knowledge;

/**
 * A template that may be the answer, and why.
 *
 * @param phrase what customers write when it is
 * @param found how many of the phrase's words stand in the customer's message
 * @param of how many words the phrase has
 */
record Suggestion(CountedTemplate template, String phrase, int found, int of) {

    /** Every word of the phrase was written: this has been asked and answered many times. */
    boolean standard() {
        return found == of;
    }
}
