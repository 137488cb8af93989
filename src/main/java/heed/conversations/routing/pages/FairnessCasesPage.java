package heed.conversations.routing.pages;

import java.util.List;

/** The conversations behind one figure. */
public record FairnessCasesPage(String name, String kind, String back, List<Row> rows) {

    /** @param overtaken address of the one that waited longest of those passed over; empty for none */
    public record Row(
            String url,
            String subject,
            String at,
            String way,
            String reason,
            String overtaken,
            String overtakenSubject,
            int others,
            String waited) {}
}
