package heed.conversations.fields;

import heed.conversations.KnownConversation;
import heed.web.Worded;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the company wants to know of its conversations.
 *
 * @param names by ISO 639-1 code of the language
 * @param helps what to fill in, by language
 * @param queues of whose conversations it is asked, empty for all
 * @param choices none but for a choice and a tree
 * @param place lower stands first
 * @param archivedAt since when it is asked no more, null while it is
 */
record Field(
        String key,
        FieldKind kind,
        Map<String, String> names,
        Map<String, String> helps,
        Set<String> queues,
        Requirement required,
        List<FieldChoice> choices,
        int place,
        @Nullable Instant archivedAt,
        int version) {

    Field {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        helps = Collections.unmodifiableMap(new TreeMap<>(helps));
        queues = Collections.unmodifiableSet(new TreeSet<>(queues));
        choices = List.copyOf(choices);
    }

    String name(String language) {
        return Names.in(names, language, key);
    }

    /** Its name wherever a sentence needs it. */
    Worded named() {
        return locale -> name(locale.getLanguage());
    }

    boolean archived() {
        return archivedAt != null;
    }

    /** Whether it is asked of conversations in this queue. */
    boolean asked(String queue) {
        return !archived() && (queues.isEmpty() || queues.contains(queue));
    }

    /** Whether it must be filled in, so that the conversation can be what it is. */
    boolean needed(KnownConversation conversation) {
        return asked(conversation.queue())
                && (required == Requirement.ALWAYS || required == Requirement.ON_CLOSE && conversation.done());
    }

    Optional<FieldChoice> choice(String wanted) {
        return choices.stream()
                .flatMap(FieldChoice::family)
                .filter(each -> each.key().equals(wanted))
                .findFirst();
    }

    /** The name of a choice with those above it: {@code Pipe › Main}; the key itself of one that was never there. */
    String path(String wanted, String language) {
        return path(choices, wanted, language).collect(Collectors.joining(" › "));
    }

    private static Stream<String> path(List<FieldChoice> some, String wanted, String language) {
        return some.stream()
                .filter(each -> each.family().anyMatch(one -> one.key().equals(wanted)))
                .findFirst()
                .map(each -> Stream.concat(
                        Stream.of(each.name(language)),
                        each.key().equals(wanted) ? Stream.empty() : path(each.choices(), wanted, language)))
                .orElseGet(() -> Stream.of(wanted));
    }
}
