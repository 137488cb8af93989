package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An opening as Heed understands it, or every reason why it does not. */
record OpeningReading(Channel channel, String subject, String queue, Priority priority, List<String> tags) {

    static final int LONGEST_SUBJECT = 998;
    private static final int LONGEST_TEXT = 1_000_000;

    static OpeningReading of(Opening opening, Queues queues, Actor actor) {
        var faults = new ArrayList<Fault>();
        Optional<Channel> channel = Channel.of(or(opening.channel(), ""));
        if (channel.isEmpty()) {
            faults.add(Fault.at("/channel", "conversations.fault.channel", or(opening.channel(), "")));
        }
        String subject = subject(or(opening.subject(), ""));
        if (subject.length() > LONGEST_SUBJECT) {
            faults.add(Fault.at("/subject", "conversations.fault.long", LONGEST_SUBJECT));
        }
        String text = opening.words().text();
        if (subject.isEmpty() && text.isBlank()) {
            faults.add(Fault.at("/text", "conversations.fault.no-words"));
        }
        if (text.length() > LONGEST_TEXT) {
            faults.add(Fault.at("/text", "conversations.fault.long", LONGEST_TEXT));
        }
        String queue = or(opening.queue(), Queue.DEFAULT);
        Optional<Queue> known = queues.recall(queue).filter(each -> actor.may(Right.CONVERSATIONS_OPEN, each.key()));
        if (known.isEmpty()) {
            faults.add(Fault.at("/queue", "conversations.fault.queue", queue));
        }
        String usual = known.map(Queue::defaultPriority).orElse(Priority.NORMAL).key();
        Optional<Priority> priority = Priority.of(or(opening.priority(), usual));
        if (priority.isEmpty()) {
            faults.add(Fault.at("/priority", "conversations.fault.priority", or(opening.priority(), "")));
        }
        if (opening.externalId() != null
                && (opening.externalId().isBlank() || opening.externalId().length() > 255)) {
            faults.add(Fault.at("/externalId", "conversations.fault.external-id"));
        }
        List<String> tags = tags(opening.tags(), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new OpeningReading(channel.orElseThrow(), subject, queue, priority.orElseThrow(), tags);
    }

    /** On one line. */
    static String subject(String written) {
        return written.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    /** In lower case, each once. */
    static List<String> tags(List<String> written, List<Fault> faults) {
        var tags = new ArrayList<String>();
        for (int n = 0; n < written.size(); n++) {
            String tag = or(written.get(n), "").strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
            if (tag.isEmpty() || tag.length() > 60) {
                faults.add(Fault.at("/tags/" + n, "conversations.fault.tag"));
            } else if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
