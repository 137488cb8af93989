package heed.channels.portal.pages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer asks for a link.
 *
 * @param open whether customers may come in at all
 * @param possible whether this installation can send mail
 * @param asked whether the wish was taken
 * @param tryAgainIn how long to wait where too much was asked, else null
 */
public record DoorPage(
        boolean open,
        boolean possible,
        boolean asked,
        @Nullable Duration tryAgainIn) {}
