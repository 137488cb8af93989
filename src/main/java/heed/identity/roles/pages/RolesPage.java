package heed.identity.roles.pages;

import heed.web.Faults;
import java.util.List;

/**
 * Every right against every role, with the form for a new one.
 *
 * @param like key of the role that a new one begins as
 */
public record RolesPage(
        List<Head> roles, List<Group> groups, String key, String name, String like, boolean mayChange, Faults faults) {

    /** A role at the head of a column; kind is company or team. */
    public record Head(String key, String name, String kind, boolean builtIn) {}

    /** Rights that go equally far. */
    public record Group(String title, List<Line> lines) {}

    /** One right in words, and for each role whether it gives it. */
    public record Line(String scope, String words, List<Boolean> given) {}
}
