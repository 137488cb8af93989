package heed.channels.webform;

import heed.platform.Fault;
import java.util.List;

/** What came of a visitor's attempt to ask. */
sealed interface Asking {

    /** @param number of the conversation that began */
    record Asked(long number) implements Asking {}

    record Refused(List<Fault> faults) implements Asking {}

    /** Too many questions from one place within an hour. */
    record TooMany() implements Asking {}

    /** A program fell for the hidden field; it is thanked like everybody else and nothing is kept. */
    record Ignored() implements Asking {}
}
