package heed.conversations.pages;

import heed.web.Faults;
import java.util.List;

/**
 * What a conversation is called and whose it is, to be put right.
 *
 * @param title what it is called now
 * @param subject as it was typed
 * @param words for which customers were looked
 * @param searching whether the reader may look for customers
 * @param many whether too many were found to be shown
 * @param choices whose it may be, the present one first
 */
public record CorrectionPage(
        long number,
        int version,
        String title,
        String subject,
        String words,
        boolean searching,
        boolean many,
        List<Choice> choices,
        Faults faults) {

    /** @param reaches addresses and numbers that tell namesakes apart */
    public record Choice(String id, String name, List<String> reaches, boolean chosen) {}
}
