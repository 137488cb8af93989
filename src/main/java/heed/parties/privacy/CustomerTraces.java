package heed.parties.privacy;

import heed.parties.PersonalTraces;
import heed.web.KeptAnswers;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the module of customers itself keeps about one. It goes first, so that nothing new finds its way to them meanwhile. */
@Component
class CustomerTraces implements PersonalTraces {

    private final CustomerRecords records;
    private final KeptAnswers answers;

    CustomerTraces(CustomerRecords records, KeptAnswers answers) {
        this.records = records;
        this.answers = answers;
    }

    @Override
    public String key() {
        return "customer";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void export(Person person, Parcel parcel) throws IOException {
        for (String table : CustomerRecords.names()) {
            parcel.table(table, records.rows(table, person, parcel.namesColleagues()));
        }
        records.circle(person).forEach(each -> parcel.thirdPerson(each, "organisations"));
    }

    @Override
    public Map<String, Integer> erase(Person person, Erasing erasing) {
        int addresses = records.forgetAddresses(person);
        int notes = records.forgetNotes(person);
        records.forgetTies(person);
        records.forgetWordsOfConsent(person);
        records.rename(person, erasing.pseudonym());
        answers.forget(
                person.all().stream().map(each -> each.value().toString()).toList());
        return Map.of("addresses", addresses, "notes", notes, "orders", records.forgetOrders(person));
    }
}
