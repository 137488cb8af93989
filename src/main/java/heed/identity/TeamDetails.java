package heed.identity;

import heed.platform.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is told about a team, by a form or by the API; null says nothing and leaves what is. */
record TeamDetails(
        @Nullable String key,
        @Nullable String name,
        @Nullable List<String> queues) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    Team appliedTo(Team team, List<Fault> faults) {
        String toldName = name == null ? team.name() : name.strip();
        if (toldName.isEmpty() || toldName.length() > 200) {
            faults.add(Fault.at("/name", "identity.fault.name"));
        }
        if (!wellFormed(team.key())) {
            faults.add(Fault.at("/key", "identity.fault.key"));
        }
        List<String> toldQueues = queues == null
                ? team.queues()
                : queues.stream().map(String::strip).distinct().toList();
        for (int i = 0; i < toldQueues.size(); i++) {
            if (!wellFormed(toldQueues.get(i))) {
                faults.add(Fault.at("/queues/" + i, "identity.fault.key"));
            }
        }
        return new Team(team.key(), toldName, toldQueues, team.version());
    }

    private static boolean wellFormed(String key) {
        return key.length() <= 60 && KEY.matcher(key).matches();
    }
}
