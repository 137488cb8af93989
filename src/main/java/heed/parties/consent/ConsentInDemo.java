package heed.parties.consent;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What Larkfield Water asks its customers: whether it may tell them of news, and how they liked it. */
@Component
record ConsentInDemo(KeepPurposes keepPurposes, Purposes purposes) implements DemoChapter {

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void tell() {
        if (purposes.find("news").isEmpty()) {
            keepPurposes.add(
                    Actor.SYSTEM,
                    "news",
                    Basis.CONSENT.key(),
                    Map.of(
                            "en", "We may write to you about new tariffs and services.",
                            "sl", "Smemo vam pisati o novih cenah in storitvah.",
                            "ru", "Мы можем писать вам о новых тарифах и услугах.",
                            "fi", "Saamme kirjoittaa sinulle uusista hinnoista ja palveluista."));
        }
        if (purposes.find("feedback").isEmpty()) {
            keepPurposes.add(
                    Actor.SYSTEM,
                    "feedback",
                    Basis.INTEREST.key(),
                    Map.of(
                            "en", "We ask how you liked our answer.",
                            "sl", "Vprašamo vas, kako ste zadovoljni z odgovorom.",
                            "ru", "Мы спрашиваем, довольны ли вы ответом.",
                            "fi", "Kysymme, mitä pidit vastauksestamme."));
        }
    }
}
