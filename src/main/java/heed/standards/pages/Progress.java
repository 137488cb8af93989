package heed.standards.pages;

import java.util.List;

/**
 * A version on its way.
 *
 * @param missing what it lacks for the next step
 * @param open gates that can be waived, by code and words; only once it is adopted
 */
public record Progress(String heading, boolean isAdopted, List<String> missing, List<Option> open, String today) {

    public Progress {
        missing = List.copyOf(missing);
        open = List.copyOf(open);
    }
}
