package heed.calendars;

/**
 * A calendar as it is kept.
 *
 * @param version 1 at first, one more with every change
 */
record StoredCalendar(WorkingCalendar calendar, int version) {

    /** The version as an entity tag: {@code "3"}. */
    String tag() {
        return "\"" + version + "\"";
    }
}
