package heed.conversations.copies.pages;

import heed.web.Faults;
import java.util.List;

/**
 * Who gets a copy of the reply that is being written.
 *
 * @param removal address to which somebody is posted who is to be offered no more
 * @param more what was typed beside those who are offered
 */
public record CopiesPart(List<Person> people, String removal, String more, Faults faults) {

    public CopiesPart {
        people = List.copyOf(people);
    }

    /**
     * @param field name of their mark in the form
     * @param state {@code copied}, {@code suggested} or {@code watching}
     */
    public record Person(String field, String address, String name, String state, boolean chosen) {}

    /** Whether anybody gets a copy as it stands, or has to be decided about. */
    public boolean open() {
        return faults.in("copies").isPresent()
                || !more.isEmpty()
                || people.stream().anyMatch(each -> !each.state().equals("watching") || each.chosen());
    }

    /** How many get a copy as it stands. */
    public long chosen() {
        return people.stream().filter(Person::chosen).count();
    }
}
