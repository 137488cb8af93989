package heed.conversations.promises.pages;

/**
 * Words that commit somebody and have no promise behind them.
 *
 * @param day the day that they seem to name, empty where they name none
 * @param time the time that they seem to name, empty where they name none
 */
public record UnbackedRow(
        String id, String words, String day, String time, String when, String url, String conversation) {}
