package heed.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers from the rows of teams. */
@Component
record KnownQueueTeams(Teams teams) implements QueueTeams {

    @Override
    public Map<String, List<String>> byQueue() {
        var answering = new HashMap<String, List<String>>();
        teams.withSizes()
                .keySet()
                .forEach(team -> team.answers()
                        .forEach(queue -> answering
                                .computeIfAbsent(queue, _ -> new ArrayList<>())
                                .add(team.name())));
        return answering;
    }
}
