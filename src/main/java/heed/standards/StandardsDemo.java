package heed.standards;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.DemoChapter;
import heed.standards.PutIntoEffect.Waiver;
import heed.standards.StandardDraft.AimDraft;
import heed.standards.StandardDraft.WindowDraft;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Larkfield Water promises. Told before anything is measured, so that nothing of the past is left to judge. */
@Component
class StandardsDemo implements DemoChapter {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 90;
    private static final Actor PRIYA = new Actor(null, "Priya Nair", Actor.Kind.SYSTEM, Set.of(Right.values()), null);

    private final DraftStandard drafts;
    private final AdvanceStandard advance;
    private final PutIntoEffect effect;
    private final Clock clock;

    StandardsDemo(DraftStandard drafts, AdvanceStandard advance, PutIntoEffect effect, Clock clock) {
        this.drafts = drafts;
        this.advance = advance;
        this.effect = effect;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void tell() {
        promise(
                draft(
                        "phone-2min",
                        new Said(
                                "We answer 90 % of all calls within 2 minutes.",
                                "Na 90 % klicev se oglasimo v 2 minutah.",
                                "Мы отвечаем на 90 % звонков в течение 2 минут.",
                                "Vastaamme 90 prosenttiin puheluista 2 minuutin kuluessa."),
                        "call-answer-time",
                        "PT2M",
                        "PT5M",
                        14,
                        List.of("phone"),
                        null),
                "24 customers, in their homes and by phone: “After two minutes of music I begin to look for another number.”",
                "1,140 answers from 6,200 asked. 71 % call 2 minutes acceptable, 12 % call 5.");
        promise(
                draft(
                        "first-reply-4h",
                        new Said(
                                "90 % of all letters have a first reply within 4 working hours.",
                                "Na 90 % pisem prvič odgovorimo v 4 delovnih urah.",
                                "На 90 % писем мы впервые отвечаем за 4 рабочих часа.",
                                "90 prosenttia kirjeistä saa ensimmäisen vastauksen 4 työtunnin kuluessa."),
                        "first-response-time",
                        "PT4H",
                        "PT8H",
                        28,
                        List.of("email", "web"),
                        "larkfield-desk"),
                "18 customers who had written to us: “I only want to know the same day that a person has read it.”",
                "862 answers from 4,000 asked. 64 % expect a reply on the same working day.");
        promise(
                draft(
                        "resolution-3d",
                        new Said(
                                "We solve 90 % of all problems within 3 days.",
                                "90 % težav rešimo v 3 dneh.",
                                "90 % проблем мы решаем за 3 дня.",
                                "Ratkaisemme 90 prosenttia ongelmista 3 päivässä."),
                        "resolution-time",
                        "PT72H",
                        "PT168H",
                        28,
                        List.of(),
                        null),
                "16 customers with a closed problem: “Three days I can plan around. A week I have to chase.”",
                "1,008 answers from 5,100 asked. For 58 % three days are acceptable, for 9 % a week.");
    }

    private record Said(String english, String slovenian, String russian, String finnish) {

        Map<String, String> words() {
            return Map.of("en", english, "sl", slovenian, "ru", russian, "fi", finnish);
        }
    }

    private static StandardDraft draft(
            String code,
            Said said,
            String metric,
            String threshold,
            String unacceptable,
            int days,
            List<String> channels,
            @Nullable String calendar) {
        return new StandardDraft(
                code,
                said.english(),
                said.words(),
                metric,
                threshold,
                unacceptable,
                new AimDraft("floor", "90"),
                new WindowDraft("rolling", days, null, LONDON.getId()),
                channels.isEmpty() ? Map.of() : Map.of("channel", channels),
                calendar,
                30,
                Formula.ALL.code(),
                true);
    }

    private void promise(StandardDraft draft, String interview, String survey) {
        String code = drafts.begin(PRIYA, draft).code();
        advance.addEvidence(PRIYA, code, Evidence.Type.INTERVIEW.code(), interview);
        advance.addEvidence(PRIYA, code, Evidence.Type.SURVEY.code(), survey);
        advance.consult(PRIYA, code, "31 colleagues of all teams: the hours of the desk had to be named, and were.");
        advance.adopt(PRIYA, code);
        advance.announce(PRIYA, code, "written", null);
        advance.announce(PRIYA, code, "in-person", null);
        effect.begin(
                PRIYA,
                code,
                LocalDate.now(clock.withZone(LONDON)).minusDays(DAYS),
                List.of(
                        new Waiver("distributed", "Handed out on paper before Heed kept such lists."),
                        new Waiver("trained", "Practised in the team meetings before Heed kept such lists.")));
    }
}
