package heed.channels.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail went.
 *
 * @param message the mail's id
 * @param conversation null where it belongs to none
 */
public record Placement(UUID message, @Nullable UUID conversation, Outcome outcome) {}
