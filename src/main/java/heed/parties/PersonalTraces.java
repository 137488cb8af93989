package heed.parties;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a module keeps about customers: it hands it out, and it forgets it. Each module that keeps anything implements one. */
public interface PersonalTraces {

    /** Names it in archives and in the record of an erasure: {@code conversations}. */
    String key();

    /** Lower goes first. */
    int order();

    /** Puts everything there is about the person into the parcel, each table under a name of its own. */
    void export(Person person, Parcel parcel) throws IOException;

    /**
     * Forgets the person and keeps what is counted: called in a transaction, maybe again after a crash, and then it finds less.
     *
     * @return how many of what were emptied or removed, by words of {@code privacy.erased.*}
     */
    Map<String, Integer> erase(Person person, Erasing erasing);

    /**
     * Who it is about.
     *
     * @param all the customer and all who were merged into them
     * @param emails every address in lower case
     * @param phones every number in E.164
     */
    record Person(CustomerId id, Collection<CustomerId> all, Collection<String> emails, Collection<String> phones) {

        public Person {
            all = List.copyOf(all);
            emails = List.copyOf(emails);
            phones = List.copyOf(phones);
        }
    }

    /**
     * The erasure that goes on.
     *
     * @param pseudonym what stands where the name stood
     */
    record Erasing(UUID id, String pseudonym) {}

    /** What goes to the person, or to whoever asks for them. */
    interface Parcel {

        /** Whether colleagues are called by their names in it. */
        boolean namesColleagues();

        /** Rows under a name in kebab case; none leave nothing behind. */
        void table(String name, List<Map<String, Object>> rows) throws IOException;

        /** A file beside the tables; its bytes are read once and the stream is left to the caller. */
        void file(String folder, String name, InputStream bytes) throws IOException;

        /** Somebody else who appears in what is exported, and where. */
        void thirdPerson(String name, String where);
    }
}
