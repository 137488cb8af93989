package heed.automation;

import heed.conversations.ConversationId;
import heed.conversations.ConversationsOfCustomers;
import heed.parties.PersonalTraces;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What macros wrote into fields of a person's conversations is kept to be undone, and forgotten with the person. */
@Component
class MacroTraces implements PersonalTraces {

    private final MacroRuns runs;
    private final ConversationsOfCustomers conversations;

    MacroTraces(MacroRuns runs, ConversationsOfCustomers conversations) {
        this.runs = runs;
        this.conversations = conversations;
    }

    @Override
    public String key() {
        return "macros";
    }

    @Override
    public int order() {
        return 50;
    }

    /** The fields themselves tell what stands in them now. */
    @Override
    public void export(Person person, Parcel parcel) {}

    @Override
    public Map<String, Integer> erase(Person person, Erasing erasing) {
        List<ConversationId> all = conversations.of(person.all());
        runs.forgetValues(all);
        return Map.of();
    }
}
