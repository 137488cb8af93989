package heed.parties.consent;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.EntityTag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what customers may be asked for and in which words; new words are a new version, and what was agreed to stays as it was. */
@Service
class KeepPurposes {

    private static final int LONGEST = 4_000;

    private final Purposes purposes;
    private final AuditTrail audit;
    private final Clock clock;

    KeepPurposes(Purposes purposes, AuditTrail audit, Clock clock) {
        this.purposes = purposes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid with all that is wrong; Refused where the key is taken */
    @Atomic
    Purpose add(Actor actor, @Nullable String key, @Nullable String basis, @Nullable Map<String, String> texts) {
        actor.require(Right.SETTINGS_WRITE);
        var faults = new ArrayList<Fault>();
        String name = key == null ? "" : key.strip();
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 60) {
            faults.add(Fault.at("/key", "parties.fault.purpose-key"));
        }
        Basis chosen = Basis.of(basis == null ? "" : basis).orElse(null);
        if (chosen == null) {
            faults.add(Fault.at("/basis", "parties.fault.basis"));
        }
        Map<String, String> words = read(texts, faults);
        if (chosen == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!purposes.add(name, chosen, clock.instant())) {
            throw Refused.because("parties.fault.purpose-taken", name);
        }
        purposes.publish(actor, name, 1, words, clock.instant());
        audit.record(actor, "consent-purpose", "purpose:" + name, null, Map.of("basis", chosen.key(), "texts", words));
        return purposes.find(name).orElseThrow();
    }

    /**
     * The same words again change nothing.
     *
     * @param seen the version of the words from which these were made, 0 where any will do
     */
    @Atomic
    Purpose reword(Actor actor, String key, @Nullable Map<String, String> texts, int seen) {
        actor.require(Right.SETTINGS_WRITE);
        Purpose before = purposes.lock(key).orElseThrow(NotFound::new);
        if (seen != 0 && seen != before.version()) {
            throw EntityTag.changedMeanwhile();
        }
        var faults = new ArrayList<Fault>();
        Map<String, String> words = read(texts, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (words.equals(before.texts())) {
            return before;
        }
        purposes.publish(actor, key, before.version() + 1, words, clock.instant());
        audit.record(
                actor,
                "consent-wording",
                "purpose:" + key,
                Map.of("version", before.version(), "texts", before.texts()),
                Map.of("version", before.version() + 1, "texts", words));
        return purposes.find(key).orElseThrow();
    }

    /** Nobody is asked for it or written to for it any more; what was agreed stays on record. */
    @Atomic
    Purpose retire(Actor actor, String key, boolean retired) {
        actor.require(Right.SETTINGS_WRITE);
        Purpose before = purposes.lock(key).orElseThrow(NotFound::new);
        if (retired != (before.retiredAt() != null)) {
            purposes.retire(key, retired ? clock.instant() : null);
            audit.record(
                    actor,
                    "consent-purpose-retirement",
                    "purpose:" + key,
                    Map.of("retired", !retired),
                    Map.of("retired", retired));
        }
        return purposes.find(key).orElseThrow();
    }

    private static Map<String, String> read(@Nullable Map<String, String> texts, List<Fault> faults) {
        var words = new TreeMap<String, String>();
        (texts == null ? Map.<String, String>of() : texts).forEach((language, text) -> {
            String plain = text == null ? "" : text.strip();
            if (!language.matches("[a-z]{2,3}")) {
                faults.add(Fault.at("/texts/" + language, "parties.fault.language", language));
            } else if (plain.length() > LONGEST) {
                faults.add(Fault.at("/texts/" + language, "parties.fault.long", LONGEST));
            } else if (!plain.isEmpty()) {
                words.put(language, plain);
            }
        });
        if (words.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at("/texts", "parties.fault.purpose-text"));
        }
        return words;
    }
}
