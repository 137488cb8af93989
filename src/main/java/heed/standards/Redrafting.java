package heed.standards;

import heed.standards.StandardDraft.AimDraft;
import heed.standards.StandardDraft.WindowDraft;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A version written as a draft again, with some of its fields changed. */
final class Redrafting {

    private Redrafting() {}

    static StandardDraft of(StandardVersion version) {
        WindowDraft window = switch (version.window()) {
            case Window.Rolling(int days) ->
                new WindowDraft("rolling", days, null, version.zone().getId());
            case Window.Calendar(Window.Unit unit) ->
                new WindowDraft("calendar", null, unit.code(), version.zone().getId());
        };
        return new StandardDraft(
                version.code(),
                version.title(),
                version.statement(),
                version.metric(),
                version.threshold().toString(),
                version.unacceptable() == null ? null : version.unacceptable().toString(),
                new AimDraft(
                        version.aim().direction().name().toLowerCase(Locale.ROOT),
                        version.aim().percent().toPlainString()),
                window,
                version.scope(),
                version.calendar(),
                version.minimumEvents(),
                version.formula().code(),
                version.pauses());
    }

    /** What the changes leave out stays; the code always does. */
    static StandardDraft of(StandardVersion version, StandardDraft changes) {
        StandardDraft old = of(version);
        return new StandardDraft(
                old.code(),
                or(changes.title(), old.title()),
                or(changes.statement(), old.statement()),
                or(changes.metric(), old.metric()),
                or(changes.threshold(), old.threshold()),
                or(changes.unacceptable(), old.unacceptable()),
                or(changes.target(), old.target()),
                or(changes.window(), old.window()),
                or(changes.scope(), old.scope()),
                or(changes.calendar(), old.calendar()),
                or(changes.minimumEvents(), old.minimumEvents()),
                or(changes.formula(), old.formula()),
                or(changes.pauses(), old.pauses()));
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T old) {
        return changed == null ? old : changed;
    }
}
