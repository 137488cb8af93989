package heed.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which cases of a standard a list shows. */
enum CaseState {
    ALL("true"),
    MET("outcome = 'in-time'"),
    MISSED("outcome is distinct from 'in-time' and outcome is distinct from 'excluded'"
            + " and (outcome is not null or due_at < :now)"),
    LATE("(outcome in ('late', 'given-up-late') or outcome is null and due_at < :now"
            + " and (unacceptable_at is null or unacceptable_at >= :now))"),
    UNACCEPTABLE("(outcome in ('unacceptable', 'given-up-unacceptable')"
            + " or outcome is null and due_at < :now and unacceptable_at < :now)"),
    GIVEN_UP("outcome like 'given-up%'"),
    RUNNING("outcome is null"),
    EXCLUDED("outcome = 'excluded'");

    private final String condition;

    CaseState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CaseState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
