package heed.automation.rules;

import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Subject;
import heed.calendars.Calendars;
import heed.conversations.ConversationFields;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerMarks;
import heed.parties.KnownCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what rules ask about conversations, each sort in one question for all of them. */
@Component
class GatherFacts {

    private static final Set<Field> OF_MARKS =
            EnumSet.of(Field.CUSTOMER_TAGS, Field.CUSTOMER_FACTS, Field.ORGANISATION);

    private final CustomerDirectory customers;
    private final CustomerMarks marks;
    private final ConversationFields fields;
    private final Calendars calendars;

    GatherFacts(CustomerDirectory customers, CustomerMarks marks, ConversationFields fields, Calendars calendars) {
        this.customers = customers;
        this.marks = marks;
        this.fields = fields;
        this.calendars = calendars;
    }

    /** What some conditions need to be known, and the customers of some conversations where they do. */
    record Needs(
            Collection<Condition> conditions,
            Map<CustomerId, KnownCustomer> customers,
            Map<CustomerId, CustomerMarks.Marks> marks,
            Map<ConversationId, Map<String, Object>> filled) {}

    Needs needs(Collection<Condition> conditions, Collection<KnownConversation> conversations) {
        Set<Field> asked = conditions.stream().map(Condition::field).collect(Collectors.toSet());
        List<CustomerId> people = conversations.stream()
                .map(KnownConversation::customer)
                .distinct()
                .toList();
        return new Needs(
                conditions,
                asked.contains(Field.CUSTOMER) ? customers.findAll(people) : Map.of(),
                asked.stream().anyMatch(OF_MARKS::contains) ? marks.of(people) : Map.of(),
                asked.contains(Field.OWN)
                        ? fields.values(conversations.stream()
                                .map(KnownConversation::id)
                                .toList())
                        : Map.of());
    }

    /**
     * @param said what was written or said at that moment
     * @param causedBy null where the past does not tell
     */
    Facts at(KnownConversation conversation, String said, @Nullable String causedBy, Instant at, Needs needs) {
        var known = new EnumMap<Field, List<String>>(Field.class);
        known.put(Field.CHANNEL, List.of(conversation.channel()));
        known.put(Field.QUEUE, List.of(conversation.queue()));
        known.put(Field.PRIORITY, List.of(conversation.priority()));
        known.put(Field.STATUS, List.of(conversation.status()));
        known.put(Field.LANGUAGE, List.of(conversation.language()));
        known.put(Field.ASSIGNEE, assignee(conversation.assignee()));
        known.put(Field.TAGS, conversation.tags());
        known.put(Field.SUBJECT, List.of(conversation.subject()));
        known.put(Field.TEXT, List.of(conversation.subject() + "\n" + said));
        known.put(Field.HOURS, open(needs.conditions(), at));
        if (causedBy != null) {
            known.put(Field.CAUSED_BY, List.of(causedBy));
        }
        known.put(Field.CUSTOMER, customer(needs.customers().get(conversation.customer())));
        CustomerMarks.Marks marked = needs.marks().getOrDefault(conversation.customer(), CustomerMarks.Marks.NONE);
        known.put(Field.CUSTOMER_TAGS, marked.tags());
        known.put(Field.CUSTOMER_FACTS, marked.facts());
        known.put(Field.ORGANISATION, marked.organisations());
        var all = new HashMap<Subject, List<String>>();
        known.forEach((field, values) -> all.put(Subject.of(field), values));
        Map<String, Object> filled = needs.filled().getOrDefault(conversation.id(), Map.of());
        needs.conditions().stream()
                .map(Condition::subject)
                .filter(subject -> subject.field() == Field.OWN)
                .forEach(subject -> all.put(subject, own(filled, subject.part())));
        return new Facts(all);
    }

    /** A choice in levels is also what stands above it. */
    private List<String> own(Map<String, Object> filled, String field) {
        Object value = filled.get(field);
        return value == null ? List.of() : fields.levels(field, value);
    }

    static List<String> assignee(@Nullable StaffId assignee) {
        return assignee == null
                ? List.of("nobody")
                : List.of("somebody", assignee.value().toString());
    }

    private static List<String> customer(@Nullable KnownCustomer customer) {
        if (customer == null) {
            return List.of();
        }
        var all = new ArrayList<>(List.of(customer.name()));
        all.addAll(customer.emails());
        all.addAll(customer.phones());
        return all;
    }

    /** Of the calendars that are asked for, those that are open then. */
    private List<String> open(Collection<Condition> conditions, Instant at) {
        return conditions.stream()
                .filter(each -> each.field() == Field.HOURS)
                .flatMap(each -> each.values().stream())
                .distinct()
                .filter(key ->
                        calendars.time(key).filter(time -> time.isOpen(at)).isPresent())
                .toList();
    }
}
