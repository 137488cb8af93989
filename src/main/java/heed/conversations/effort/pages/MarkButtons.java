package heed.conversations.effort.pages;

import java.util.List;

/** The marks that can be set on one entry. */
public record MarkButtons(long number, String entry, List<Button> buttons, boolean changes) {

    public MarkButtons {
        buttons = List.copyOf(buttons);
    }

    /** A mark; set says whether it stands. */
    public record Button(String kind, String icon, boolean set) {}
}
