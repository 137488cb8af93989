package heed.calendars.pages;

/**
 * The hours of a weekday as somebody types them.
 *
 * @param name of the field: {@code hours/mon}
 * @param label the weekday in the reader's language
 */
public record WeekdayField(String name, String label) {}
