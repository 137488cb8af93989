package heed.channels.phone;

import heed.parties.PersonalTraces;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls from a customer's numbers, as a part of what is handed out about them; afterwards each is a call from nobody. */
@Component
class CallTraces implements PersonalTraces {

    private final NumbersOfCallers callers;

    CallTraces(NumbersOfCallers callers) {
        this.callers = callers;
    }

    @Override
    public String key() {
        return "calls";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void export(Person person, Parcel parcel) throws IOException {
        parcel.table("calls", callers.calls(person.phones(), parcel.namesColleagues()));
    }

    @Override
    public Map<String, Integer> erase(Person person, Erasing erasing) {
        return Map.of("calls", callers.forget(person.phones()));
    }
}
