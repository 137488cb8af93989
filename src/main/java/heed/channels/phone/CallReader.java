package heed.channels.phone;

import static heed.channels.phone.CallField.ABANDONED_AT;
import static heed.channels.phone.CallField.AGENT;
import static heed.channels.phone.CallField.ANSWERED_AT;
import static heed.channels.phone.CallField.ENDED_AT;
import static heed.channels.phone.CallField.EXTERNAL_ID;
import static heed.channels.phone.CallField.FROM;
import static heed.channels.phone.CallField.OFFERED_AT;
import static heed.channels.phone.CallField.OUTCOME;
import static heed.channels.phone.CallField.QUEUE;
import static heed.channels.phone.CallField.TALKED;
import static heed.channels.phone.CallField.WAITED;

import heed.channels.phone.CallLine.LeftOut;
import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a line says into a call.
 *
 * @param now no call may lie after it
 */
record CallReader(Moments moments, Outcomes outcomes, Instant now) {

    private static final String DEFAULT_QUEUE = "support";
    private static final int LONGEST_TEXT = 200;

    CallLine read(int line, Map<CallField, String> texts) {
        try {
            String word = texts.getOrDefault(OUTCOME, "");
            if (outcomes.given() && !outcomes.knows(word)) {
                return new LeftOut(line, word);
            }
            return judged(line, word, call(texts, word));
        } catch (Invalid e) {
            return new Rejected(line, e.faults().getFirst());
        }
    }

    private CallLine judged(int line, String word, Call call) {
        return call.contradiction(now)
                .<CallLine>map(fault -> new Rejected(line, fault))
                .orElseGet(() -> outcomes.tooShort(call) ? new LeftOut(line, word) : new Taken(line, call));
    }

    private Call call(Map<CallField, String> texts, String word) {
        Instant offeredAt = required(moment(texts, OFFERED_AT), OFFERED_AT);
        Instant answeredAt = outcomes.excludesAnswer(word) ? null : waitEnd(texts, ANSWERED_AT, offeredAt);
        Instant abandonedAt = outcomes.excludesAbandonment(word) ? null : waitEnd(texts, ABANDONED_AT, offeredAt);
        Instant waitEndedAt = answeredAt == null ? abandonedAt : answeredAt;
        return new Call(
                Ids.next(),
                required(text(texts, EXTERNAL_ID), EXTERNAL_ID),
                texts.containsKey(QUEUE) ? required(text(texts, QUEUE), QUEUE) : DEFAULT_QUEUE,
                PhoneNumbers.tidy(text(texts, FROM)),
                offeredAt,
                answeredAt,
                abandonedAt,
                end(texts, waitEndedAt),
                text(texts, AGENT));
    }

    private @Nullable Instant waitEnd(Map<CallField, String> texts, CallField field, Instant offeredAt) {
        String waited = texts.get(WAITED);
        return waited == null ? moment(texts, field) : offeredAt.plus(moments.duration(WAITED, waited));
    }

    private @Nullable Instant end(Map<CallField, String> texts, @Nullable Instant waitEndedAt) {
        String talked = texts.get(TALKED);
        return talked == null || waitEndedAt == null
                ? moment(texts, ENDED_AT)
                : waitEndedAt.plus(moments.duration(TALKED, talked));
    }

    private @Nullable Instant moment(Map<CallField, String> texts, CallField field) {
        String text = texts.get(field);
        return text == null ? null : moments.moment(field, text);
    }

    private static @Nullable String text(Map<CallField, String> texts, CallField field) {
        String text = texts.get(field);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw Invalid.at("/" + field.key(), "phone.line.too-long", field.key(), LONGEST_TEXT);
        }
        if (text.codePoints().anyMatch(CallReader::unprintable)) {
            throw Invalid.at("/" + field.key(), "phone.line.unprintable", field.key());
        }
        return text.strip();
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static <T> T required(@Nullable T value, CallField field) {
        if (value == null || value.equals("")) {
            throw Invalid.at("/" + field.key(), "phone.line.empty", field.key());
        }
        return value;
    }
}
