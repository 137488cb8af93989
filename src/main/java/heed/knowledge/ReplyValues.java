package heed.knowledge;

import heed.conversations.DueTime;
import heed.conversations.DueTimes;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.web.Companies;
import heed.web.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the variables stand for in one conversation and for one writer: facts of these two and of the company, nothing else. */
@Component
class ReplyValues {

    private final CustomerDirectory customers;
    private final ObjectProvider<DueTimes> dueTimes;
    private final Companies companies;
    private final Clock clock;

    ReplyValues(CustomerDirectory customers, ObjectProvider<DueTimes> dueTimes, Companies companies, Clock clock) {
        this.customers = customers;
        this.dueTimes = dueTimes;
        this.companies = companies;
        this.clock = clock;
    }

    Map<Variable, String> of(Actor actor, KnownConversation conversation) {
        Company company = companies.company();
        Locale locale = Locale.of(conversation.language());
        Optional<KnownCustomer> customer = customers.find(conversation.customer());
        String name = customer.map(ReplyValues::name).orElse("");
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.CUSTOMER_NAME, name);
        values.put(Variable.CUSTOMER_FIRST_NAME, first(name));
        values.put(
                Variable.CUSTOMER_EMAIL,
                customer.flatMap(each -> each.emails().stream().findFirst()).orElse(""));
        values.put(Variable.CONVERSATION_NUMBER, String.valueOf(conversation.number()));
        values.put(Variable.CONVERSATION_SUBJECT, conversation.subject());
        values.put(Variable.AGENT_NAME, actor.name());
        values.put(Variable.AGENT_FIRST_NAME, first(actor.name()));
        values.put(Variable.COMPANY_NAME, company.name());
        ZonedDateTime now = clock.instant().atZone(company.zone());
        values.put(
                Variable.DUE,
                due(conversation, locale).map(at -> moment(at, now, locale)).orElse(""));
        values.put(Variable.TODAY, day(now, locale));
        return values;
    }

    /** Of a customer who is known by an address or number alone we know no name. */
    private static String name(KnownCustomer customer) {
        String name = customer.name();
        boolean reach = customer.emails().contains(name.toLowerCase(Locale.ROOT))
                || customer.phones().contains(name);
        return reach ? "" : name;
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private Optional<Instant> due(KnownConversation conversation, Locale locale) {
        return dueTimes.stream()
                .flatMap(
                        each -> each
                                .dueTimes(List.of(conversation.id()), locale)
                                .getOrDefault(conversation.id(), List.of())
                                .stream())
                .filter(each -> each.state() == DueTime.State.ACTIVE && each.dueAt() != null)
                .findFirst()
                .map(DueTime::dueAt);
    }

    private static String moment(Instant at, ZonedDateTime now, Locale locale) {
        ZonedDateTime due = at.atZone(now.getZone());
        String time = DateTimeFormatter.ofPattern("HH:mm", locale).format(due);
        return due.toLocalDate().equals(now.toLocalDate()) ? time : day(due, locale) + ", " + time;
    }

    private static String day(ZonedDateTime at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale)
                .format(at);
    }
}
