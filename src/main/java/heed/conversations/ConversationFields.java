package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.platform.Fault;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a company has written down of its conversations in fields of its own. A value is a text, number or truth value, days and choices
 * are texts; {@link #EMPTIED} is none.
 */
public interface ConversationFields {

    /** In the place of a value, it empties the field. */
    Object EMPTIED = "";

    /** Texts, numbers, truth values and days as ISO 8601, by the key of their field; fields without a value are left out. */
    Map<String, Object> values(ConversationId conversation);

    /** The same of many, in one query; conversations of which nothing was written down are left out. */
    Map<ConversationId, Map<String, Object>> values(Collection<ConversationId> conversations);

    /** Those that are asked somewhere, in their order. */
    List<KnownField> asked();

    /** A value in words, as it is told in this language; empty for {@link #EMPTIED}. */
    String words(String field, Object value, Locale locale);

    /**
     * Values as their fields want them.
     *
     * @param given as in JSON, by key; null empties a field
     * @param at pointer below which each fault points to its field
     */
    Map<String, Object> read(Map<String, ?> given, String at, Consumer<Fault> faults);

    /** The same of what stands in a form, where blank empties. */
    Map<String, Object> readTyped(Map<String, String> typed, Locale locale, String at, Consumer<Fault> faults);

    /** What stands in a form for a value, and for a choice in levels also the keys of those above it. */
    List<String> levels(String field, Object value);

    /**
     * The part of a form that asks for the fields of a queue; empty where none is asked there.
     *
     * @param typed what was posted, by key
     */
    Optional<Content> form(Frame frame, String queue, Map<String, String> typed, Faults faults);

    /** What has to be filled in before anybody answers in this queue and has no value, with pointers to the fields. */
    List<Fault> needed(String queue, Map<String, Object> values);

    /** Why these values cannot be written down of this conversation as it stands, with pointers to the fields. */
    List<Fault> hindrances(KnownConversation conversation, Map<String, Object> values);

    /**
     * Writes them down; fields that are not named stay as they are.
     *
     * @throws heed.platform.Invalid with a pointer to each field that cannot have its value
     */
    void fill(Actor actor, ConversationId conversation, Map<String, Object> values);
}
