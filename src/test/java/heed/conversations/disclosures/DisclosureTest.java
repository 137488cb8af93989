package heed.conversations.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversations.ConversationId;
import heed.conversations.disclosures.Disclosure.Authorisation;
import heed.conversations.disclosures.Disclosure.Classification;
import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.Disclosure.Pause;
import heed.conversations.disclosures.Disclosure.Request;
import heed.conversations.disclosures.Disclosure.Stage;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.identity.StaffId;
import heed.platform.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final StaffId PRIYA = new StaffId(new UUID(0, 1));
    private static final StaffId MINA = new StaffId(new UUID(0, 2));

    private static final Disclosure REQUESTED = new Disclosure(
            new UUID(0, 9),
            new ConversationId(new UUID(0, 8)),
            new Request(Kind.INFORMATION, "My readings", MONDAY, "Mina", TUESDAY, null),
            null,
            null,
            null,
            null,
            1);

    @Test
    void it_comes_as_far_as_its_steps_were_taken() {
        assertThat(REQUESTED.stage()).isEqualTo(Stage.REQUESTED);
        Disclosure classified = REQUESTED.classified(about(Sensitivity.MEDIUM, InformationClass.CONSUMPTION));
        assertThat(classified.stage()).isEqualTo(Stage.CLASSIFIED);
        Disclosure verified = classified.verified(by(Method.CALL_BACK));
        assertThat(verified.stage()).isEqualTo(Stage.VERIFIED);
        assertThat(verified.authorised(from(MINA)).stage()).isEqualTo(Stage.AUTHORISED);
    }

    @Test
    void nothing_leaves_that_lacks_a_step() {
        assertThat(missing(REQUESTED, MINA)).containsExactly("classified", "authorised");
        Disclosure classified = REQUESTED.classified(about(Sensitivity.LOW, InformationClass.CONTACT));
        assertThat(missing(classified, MINA)).containsExactly("verified", "authorised");
        assertThat(missing(classified.verified(by(Method.PORTAL)), MINA)).containsExactly("authorised");
        assertThat(missing(classified.verified(by(Method.PORTAL)).authorised(from(MINA)), MINA))
                .isEmpty();
    }

    @Test
    void the_class_asks_for_an_assurance_that_a_weaker_proof_does_not_give() {
        Disclosure recordings = REQUESTED
                .classified(about(Sensitivity.LOW, InformationClass.GENERAL, InformationClass.RECORDING))
                .verified(by(Method.PORTAL));
        assertThat(recordings.stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(missing(recordings, MINA)).contains("verified");
        assertThat(recordings.verified(by(Method.DOCUMENT_SEEN)).stage()).isEqualTo(Stage.VERIFIED);
    }

    @Test
    void what_is_sensitive_is_not_released_by_who_authorised_it() {
        Disclosure sensitive = REQUESTED
                .classified(about(Sensitivity.HIGH, InformationClass.CONTRACT))
                .verified(by(Method.TWO_FACTORS))
                .authorised(from(PRIYA));
        assertThat(missing(sensitive, PRIYA)).containsExactly("another");
        assertThat(missing(sensitive, MINA)).isEmpty();
    }

    @Test
    void classified_otherwise_it_is_authorised_anew() {
        Disclosure authorised = REQUESTED
                .classified(about(Sensitivity.LOW, InformationClass.CONTACT))
                .verified(by(Method.PORTAL))
                .authorised(from(MINA));
        assertThat(authorised
                        .classified(about(Sensitivity.LOW, InformationClass.CONTRACT))
                        .authorisation())
                .isNull();
    }

    @Test
    void a_delegate_asks_only_as_long_as_the_customer_allowed() {
        var yesterday = new Delegate("Tom Reed", "Readings", TODAY.minusDays(1));
        Disclosure asked = REQUESTED
                .classified(about(Sensitivity.LOW, InformationClass.CONTACT))
                .verified(new Verification(Method.PORTAL, "Signed in", yesterday, MONDAY, "Mina"))
                .authorised(from(MINA));
        assertThat(missing(asked, MINA)).containsExactly("delegate");
    }

    @Test
    void what_has_ended_goes_no_further() {
        Disclosure refused = REQUESTED.ended(new Ending(false, "Not the customer", null, MINA, "Mina", TUESDAY));
        assertThat(missing(refused, MINA)).containsExactly("ended");
        assertThat(refused.missingToVerify()).hasSize(1);
        assertThat(refused.missingToAuthorise()).hasSize(1);
    }

    @Test
    void it_is_due_later_by_as_long_as_the_requester_was_waited_for() {
        Disclosure waiting = REQUESTED.paused(new Pause(MONDAY.plusSeconds(60), "Link sent"));
        assertThat(waiting.resumed(MONDAY.plusSeconds(3660)).request().dueAt()).isEqualTo(TUESDAY.plusSeconds(3600));
        assertThat(waiting.verified(new Verification(Method.LINK, "", null, MONDAY.plusSeconds(120), "ada@example.org"))
                        .request()
                        .dueAt())
                .isEqualTo(TUESDAY.plusSeconds(60));
    }

    @Test
    void personal_data_is_due_within_a_month_of_the_calendar() {
        ZonedDateTime lastOfJanuary = ZonedDateTime.of(2026, 1, 31, 10, 0, 0, 0, ZoneOffset.UTC);
        assertThat(Kind.DATA_SUBJECT.due(lastOfJanuary)).isEqualTo("2026-02-28T10:00:00Z");
    }

    @Property
    void no_path_leads_out_that_is_not_classified_verified_and_authorised(@ForAll List<Step> path) {
        Disclosure at = REQUESTED;
        for (Step step : path) {
            at = step.from(at);
        }
        if (at.missingToRelease(MINA, TODAY).isEmpty()) {
            assertThat(at.stage()).isEqualTo(Stage.AUTHORISED);
            assertThat(at.level())
                    .isGreaterThanOrEqualTo(
                            Objects.requireNonNull(at.classification()).requiredLevel());
            assertThat(at.sensitive()
                            && MINA.equals(
                                    Objects.requireNonNull(at.authorisation()).by()))
                    .isFalse();
        }
    }

    enum Step {
        CLASSIFY_LOW,
        CLASSIFY_HIGH,
        CLAIM,
        PROVE,
        AUTHORISE_MYSELF,
        AUTHORISE_BY_ANOTHER,
        PAUSE,
        RESUME,
        REFUSE;

        /** As the verbs do it: a step that is missing something is not taken. */
        Disclosure from(Disclosure at) {
            return switch (this) {
                case CLASSIFY_LOW -> at.open() ? at.classified(about(Sensitivity.LOW, InformationClass.CONTACT)) : at;
                case CLASSIFY_HIGH ->
                    at.open() ? at.classified(about(Sensitivity.HIGH, InformationClass.RECORDING)) : at;
                case CLAIM -> at.missingToVerify().isEmpty() ? at.verified(by(Method.CALL_BACK)) : at;
                case PROVE -> at.missingToVerify().isEmpty() ? at.verified(by(Method.DOCUMENT_SEEN)) : at;
                case AUTHORISE_MYSELF -> at.missingToAuthorise().isEmpty() ? at.authorised(from(MINA)) : at;
                case AUTHORISE_BY_ANOTHER -> at.missingToAuthorise().isEmpty() ? at.authorised(from(PRIYA)) : at;
                case PAUSE -> at.paused(new Pause(MONDAY, "waits"));
                case RESUME -> at.resumed(TUESDAY);
                case REFUSE -> at.ended(new Ending(false, "no", null, MINA, "Mina", TUESDAY));
            };
        }

        private static Authorisation from(StaffId who) {
            return DisclosureTest.from(who);
        }
    }

    private static Classification about(Sensitivity sensitivity, InformationClass... classes) {
        return new Classification(sensitivity, Set.of(classes), "Contract", "", MONDAY, "Mina");
    }

    private static Verification by(Method method) {
        return new Verification(method, "Seen", null, MONDAY, "Mina");
    }

    private static Authorisation from(StaffId who) {
        return new Authorisation(who, "Somebody", "", MONDAY);
    }

    private static List<String> missing(Disclosure disclosure, StaffId releaser) {
        return disclosure.missingToRelease(releaser, TODAY).stream()
                .map(Fault::message)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
    }
}
