package heed.conversations.effort;

/**
 * How much each count weighs in the index, which is their weighted sum.
 *
 * @param reopenDays within how many days a customer's return makes a closing premature
 */
record EffortFormula(
        int version,
        int contacts,
        int transfers,
        int repeats,
        int switches,
        int clarifications,
        int waits,
        int reopenDays) {

    long index(Effort effort) {
        return (long) contacts * effort.contacts()
                + (long) transfers * effort.transfers()
                + (long) repeats * effort.repeats()
                + (long) switches * effort.switches()
                + (long) clarifications * effort.clarifications()
                + (long) waits * effort.waits();
    }
}
