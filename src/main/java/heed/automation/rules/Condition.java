package heed.automation.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that must be so.
 *
 * @param values keys, words, addresses or ids, as the field asks for
 */
record Condition(Subject subject, Operator operator, List<String> values) {

    Condition {
        values = List.copyOf(values);
    }

    Condition(Field field, Operator operator, List<String> values) {
        this(Subject.of(field), operator, values);
    }

    Field field() {
        return subject.field();
    }

    /**
     * What is compared.
     *
     * @param part key of a field of the company's own, empty for everything else
     */
    record Subject(Field field, String part) {

        private static final String OF_FIELD = Field.OWN.key() + ".";

        static Subject of(Field field) {
            return new Subject(field, "");
        }

        static Subject ofOwn(String field) {
            return new Subject(Field.OWN, field);
        }

        String key() {
            return field == Field.OWN ? OF_FIELD + part : field.key();
        }

        /** Whether there is such a field of the company's own is not asked. */
        static Optional<Subject> of(String key) {
            return key.startsWith(OF_FIELD)
                    ? Optional.of(ofOwn(key.substring(OF_FIELD.length())))
                    : Field.of(key).filter(each -> each != Field.OWN).map(Subject::of);
        }
    }

    /** How a field is compared with the values. */
    enum Operator {
        /** One of the values. */
        IS,
        /** None of the values. */
        IS_NOT,
        /** At least one of the words stands in it. */
        CONTAINS,
        CONTAINS_ALL,
        CONTAINS_NONE,
        /** The value or more, the day or later. */
        AT_LEAST,
        AT_MOST;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Operator> of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    /** What is compared. */
    enum Field {
        CHANNEL(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        QUEUE(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        PRIORITY(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        STATUS(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        /** ISO 639-1 codes. */
        LANGUAGE(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        /** {@code nobody}, {@code somebody}, or ids of colleagues. */
        ASSIGNEE(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        /** Who did what happened: person, token (a program), visitor, or system (Heed, mail). */
        CAUSED_BY(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        /** Keys of calendars that are open at that moment. */
        HOURS(EnumSet.of(Operator.IS, Operator.IS_NOT)),
        TAGS(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        SUBJECT(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        /** The subject and what was said. */
        TEXT(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        /** Name, addresses and numbers of the customer. */
        CUSTOMER(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        CUSTOMER_TAGS(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        /** What is known of the customer, each as {@code name=value}. */
        CUSTOMER_FACTS(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        /** Names of the organisations that the customer belongs to. */
        ORGANISATION(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE)),
        /** A field of the company's own; how it is compared depends on its kind. */
        OWN(EnumSet.noneOf(Operator.class));

        /** Those that every company has. */
        static final List<Field> BUILT_IN =
                Arrays.stream(values()).filter(each -> each != OWN).toList();

        private final Set<Operator> operators;

        Field(Set<Operator> operators) {
            this.operators = operators;
        }

        String key() {
            return this == OWN ? "field" : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** In the order of {@link Operator}. */
        List<Operator> operators() {
            return operators.stream().sorted().toList();
        }

        static Optional<Field> of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }
}
