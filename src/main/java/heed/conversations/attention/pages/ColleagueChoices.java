package heed.conversations.attention.pages;

import java.util.List;

/** Colleagues who may be called in a note. */
public record ColleagueChoices(List<Choice> all) {

    public ColleagueChoices {
        all = List.copyOf(all);
    }

    /** @param call what stands behind the {@code @}: the name, or the address where another has the same name */
    public record Choice(String name, String email, String call) {}
}
