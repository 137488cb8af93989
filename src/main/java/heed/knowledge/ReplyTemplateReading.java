package heed.knowledge;

import heed.identity.Circle;
import heed.identity.Sharing;
import heed.knowledge.ReplyTemplateDetails.WordedDetails;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a template, or says of each field why it will not do. */
final class ReplyTemplateReading {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_PHRASES = 50;
    private static final int LONGEST_PHRASE = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Circle circle;
    private final Collection<String> teams;
    private final Collection<String> queues;

    /** @param teams keys of all teams, queues keys of all queues */
    ReplyTemplateReading(Circle circle, Collection<String> teams, Collection<String> queues) {
        this.circle = circle;
        this.teams = teams;
        this.queues = queues;
    }

    /** @throws Invalid with a fault for each field that will not do */
    ReplyTemplateDraft read(ReplyTemplateDetails details) {
        String code = or(details.code()).strip().toLowerCase(Locale.ROOT).replaceFirst("^(::|/)", "");
        if (code.length() > 40 || !CODE.matcher(code).matches()) {
            faults.add(Fault.at("/code", "knowledge.fault.code"));
        }
        String name = or(details.name()).strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add(Fault.at("/name", "knowledge.fault.name"));
        }
        Sharing sharing = sharing(or(details.scope()), details.team());
        List<String> inQueues = queues(details.queues());
        SortedMap<String, Worded> wordings = wordings(details.wordings());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new ReplyTemplateDraft(code, name, sharing, inQueues, wordings);
    }

    private Sharing sharing(String scope, @Nullable String team) {
        return switch (Sharing.Scope.of(scope.isEmpty() ? "personal" : scope).orElse(null)) {
            case PERSONAL -> {
                if (circle.id() == null) {
                    faults.add(Fault.at("/scope", "knowledge.fault.nobodys"));
                    yield Sharing.COMPANY;
                }
                yield Sharing.personal(circle.id());
            }
            case TEAM -> {
                if (team == null || !teams.contains(team)) {
                    faults.add(Fault.at("/team", "knowledge.fault.team"));
                    yield Sharing.COMPANY;
                }
                yield Sharing.team(team);
            }
            case COMPANY -> Sharing.COMPANY;
            case null -> {
                faults.add(Fault.at("/scope", "knowledge.fault.scope", scope));
                yield Sharing.COMPANY;
            }
        };
    }

    private List<String> queues(@Nullable List<String> told) {
        var read = new ArrayList<String>();
        List<String> all = told == null ? List.of() : told;
        for (int n = 0; n < all.size(); n++) {
            String queue = or(all.get(n)).strip();
            if (!queues.contains(queue)) {
                faults.add(Fault.at("/queues/" + n, "knowledge.fault.queue", queue));
            } else if (!read.contains(queue)) {
                read.add(queue);
            }
        }
        return read;
    }

    private SortedMap<String, Worded> wordings(@Nullable Map<String, WordedDetails> told) {
        var read = new TreeMap<String, Worded>();
        (told == null ? Map.<String, WordedDetails>of() : told).forEach((language, worded) -> {
            String at = "/wordings/" + language;
            if (!LANGUAGES.contains(language) || language.length() != 2) {
                faults.add(Fault.at(at, "knowledge.fault.language", language));
                return;
            }
            String text = worded == null ? "" : or(worded.text()).strip().replace("\r\n", "\n");
            check(text, at + "/text");
            read.put(language, new Worded(text, phrases(worded == null ? null : worded.phrases(), at + "/phrases")));
        });
        if (read.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at("/wordings", "knowledge.fault.no-text"));
        }
        return read;
    }

    private void check(String text, String pointer) {
        if (text.isEmpty()) {
            faults.add(Fault.at(pointer, "knowledge.fault.no-text"));
        } else if (text.length() > LONGEST_TEXT) {
            faults.add(Fault.at(pointer, "knowledge.fault.long", LONGEST_TEXT));
        }
        faults.addAll(Placeholders.faults(pointer, text));
    }

    private List<String> phrases(@Nullable List<String> told, String pointer) {
        List<String> read = (told == null ? List.<String>of() : told)
                .stream()
                        .map(phrase -> or(phrase).strip().replaceAll("\\s+", " "))
                        .filter(phrase -> !phrase.isEmpty())
                        .distinct()
                        .toList();
        if (read.size() > MOST_PHRASES || read.stream().anyMatch(phrase -> phrase.length() > LONGEST_PHRASE)) {
            faults.add(Fault.at(pointer, "knowledge.fault.phrases", MOST_PHRASES, LONGEST_PHRASE));
            return List.of();
        }
        return read;
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
