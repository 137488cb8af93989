package heed.channels.mail.boxes.pages;

import java.util.List;

/** How all mailboxes are doing. */
public record StatusPage(List<StatusRow> rows) {

    public StatusPage {
        rows = List.copyOf(rows);
    }
}
