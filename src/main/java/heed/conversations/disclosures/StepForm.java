package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.VerifyRequester.Proof;
import heed.conversations.disclosures.pages.DisclosurePage.Typed;
import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the forms of a disclosure post; each fills its own part. */
record StepForm(
        @Nullable String sensitivity,
        @Nullable List<String> classes,
        @Nullable String basis,
        @Nullable String ethics,
        @Nullable String method,
        @Nullable String evidence,
        @Nullable String delegate,
        @Nullable String scope,
        @Nullable String until,
        @Nullable String address,
        @Nullable String remark,
        @Nullable String told,
        @Nullable String reply) {

    List<String> chosenClasses() {
        return classes == null ? List.of() : List.copyOf(classes);
    }

    Proof proof() {
        return new Proof(text(method), text(evidence), text(delegate).isBlank() ? null : read());
    }

    private Delegate read() {
        try {
            return new Delegate(text(delegate).strip(), text(scope).strip(), LocalDate.parse(text(until)));
        } catch (DateTimeException none) {
            throw Invalid.at("/until", "disclosures.fault.until");
        }
    }

    /** @param form which of the forms was posted */
    Typed typed(String form) {
        return new Typed(
                form,
                text(sensitivity),
                chosenClasses(),
                text(basis),
                text(ethics),
                text(method),
                text(evidence),
                text(delegate),
                text(scope),
                text(until),
                text(told),
                text(reply));
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
