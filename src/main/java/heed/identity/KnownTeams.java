package heed.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Answers which queues each team answers. */
@Component
record KnownTeams(Teams teams) implements TeamQueues {

    @Override
    public List<Answering> all() {
        return teams.withSizes().keySet().stream()
                .map(team -> new Answering(team.key(), team.name(), team.answers()))
                .toList();
    }
}
