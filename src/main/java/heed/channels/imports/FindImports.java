package heed.channels.imports;

import heed.channels.imports.Import.State;
import heed.channels.imports.reading.Found.Person;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows imports, and what was read of one. */
@Service
class FindImports {

    private static final int MOST_PEOPLE = 500;

    private final Imports imports;
    private final ImportRecords records;
    private final ImportQueues queues;
    private final ImportFaults faults;
    private final KnowPeople people;

    FindImports(Imports imports, ImportRecords records, ImportQueues queues, ImportFaults faults, KnowPeople people) {
        this.imports = imports;
        this.records = records;
        this.queues = queues;
        this.faults = faults;
        this.people = people;
    }

    Import find(Actor actor, UUID id) {
        require(actor);
        return imports.find(id).orElseThrow(NotFound::new);
    }

    List<Import> latest(Actor actor, int most) {
        require(actor);
        return imports.latest(most);
    }

    /** After the end only what could not be taken in is known. */
    ImportReport report(Actor actor, Import of, int mostFaults) {
        require(actor);
        UUID id = of.id();
        boolean read = of.state() == State.LOOKED_AT || of.state() == State.RUNNING || of.state() == State.PAUSED;
        List<Instant> span = read ? records.span(id) : List.of();
        var colleagues = new ArrayList<String>();
        var strangers = new ArrayList<String>();
        for (Person each : read ? records.colleagues(id, MOST_PEOPLE) : List.<Person>of()) {
            (people.colleague(each).isPresent() ? colleagues : strangers).add(called(each));
        }
        return new ImportReport(
                read ? records.count(id, "ticket") : of.progress().total(),
                read ? records.known(of) : 0,
                read ? records.count(id, "message") : 0,
                read ? records.count(id, "person") : 0,
                read ? records.count(id, "organisation") : 0,
                span.isEmpty() ? null : span.getFirst(),
                span.isEmpty() ? null : span.getLast(),
                read ? records.statuses(id) : List.of(),
                read ? records.places(id) : List.of(),
                queues.of(id),
                colleagues,
                strangers,
                faults.count(id),
                faults.of(id, mostFaults));
    }

    private static String called(Person person) {
        return !person.name().isBlank()
                ? person.name()
                : person.emails().isEmpty() ? person.id() : person.emails().getFirst();
    }

    private static void require(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
    }
}
