package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.CaseNames;
import heed.measurement.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names a measured call by its caller. */
@Component
class CallNames implements CaseNames {

    private final Calls calls;

    CallNames(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String kind() {
        return CallEnded.SUBJECT;
    }

    @Override
    public Map<Subject, CaseName> names(Actor actor, Collection<Subject> subjects) {
        if (!actor.may(Right.CALLS_READ)) {
            return Map.of();
        }
        var ids =
                subjects.stream().map(subject -> UUID.fromString(subject.id())).toList();
        return calls.find(actor, ids).stream()
                .collect(Collectors.toMap(
                        call -> new Subject(CallEnded.SUBJECT, call.id().toString()),
                        call -> new CaseName(
                                call.from() == null ? call.externalId() : call.from(), "/calls/" + call.id())));
    }
}
