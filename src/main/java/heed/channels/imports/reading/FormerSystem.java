package heed.channels.imports.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A system from which the past can be brought. */
public enum FormerSystem {
    ZENDESK("Zendesk"),
    ZAMMAD("Zammad"),
    FREESCOUT("FreeScout"),
    OSTICKET("osTicket");

    private final String title;

    FormerSystem(String title) {
        this.title = title;
    }

    /** As in the API: {@code zendesk}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in every language. */
    public String title() {
        return title;
    }

    /** Reads one export from its first file to its last. */
    public ExportReader reader() {
        return switch (this) {
            case ZENDESK -> new ZendeskReader();
            case ZAMMAD -> new ZammadReader();
            case FREESCOUT -> new FreeScoutReader();
            case OSTICKET -> new OsTicketReader();
        };
    }

    public static Optional<FormerSystem> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
