package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Authorisation;
import heed.conversations.disclosures.Disclosure.Classification;
import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.Disclosure.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure as the API shows it.
 *
 * @param level the assurance reached, 0–3
 * @param requiredLevel the least with which it may leave, null until it is classified
 */
record DisclosureView(
        UUID id,
        UUID conversation,
        String kind,
        String asked,
        String stage,
        int level,
        @Nullable Integer requiredLevel,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable ClassificationView classification,
        @Nullable VerificationView verification,
        @Nullable AuthorisationView authorisation,
        @Nullable EndingView ending) {

    record ClassificationView(
            String sensitivity, List<String> classes, String basis, String ethics, Instant at, String by) {

        static @Nullable ClassificationView of(@Nullable Classification made) {
            return made == null
                    ? null
                    : new ClassificationView(
                            made.sensitivity().key(),
                            made.classes().stream()
                                    .map(InformationClass::key)
                                    .sorted()
                                    .toList(),
                            made.basis(),
                            made.ethics(),
                            made.at(),
                            made.by());
        }
    }

    record VerificationView(
            String method, String evidence, @Nullable DelegateView delegate, Instant at, String by) {

        static @Nullable VerificationView of(@Nullable Verification made) {
            return made == null
                    ? null
                    : new VerificationView(
                            made.method().key(),
                            made.evidence(),
                            DelegateView.of(made.delegate()),
                            made.at(),
                            made.by());
        }
    }

    record DelegateView(String name, String scope, LocalDate until) {

        static @Nullable DelegateView of(@Nullable Delegate delegate) {
            return delegate == null ? null : new DelegateView(delegate.name(), delegate.scope(), delegate.until());
        }
    }

    record AuthorisationView(String by, String remark, Instant at) {

        static @Nullable AuthorisationView of(@Nullable Authorisation made) {
            return made == null ? null : new AuthorisationView(made.name(), made.remark(), made.at());
        }
    }

    record EndingView(String told, @Nullable UUID entry, String by, Instant at) {

        static @Nullable EndingView of(@Nullable Ending made) {
            return made == null ? null : new EndingView(made.told(), made.entry(), made.name(), made.at());
        }
    }

    static DisclosureView of(Disclosure disclosure) {
        Disclosure.Request request = disclosure.request();
        Disclosure.Pause pause = request.pause();
        Classification made = disclosure.classification();
        return new DisclosureView(
                disclosure.id(),
                disclosure.conversation().value(),
                request.kind().key(),
                request.asked(),
                disclosure.stage().key(),
                disclosure.level(),
                made == null ? null : made.requiredLevel(),
                request.at(),
                request.dueAt(),
                pause == null ? null : pause.since(),
                ClassificationView.of(made),
                VerificationView.of(disclosure.verification()),
                AuthorisationView.of(disclosure.authorisation()),
                EndingView.of(disclosure.ending()));
    }
}
