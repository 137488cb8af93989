package heed.identity;

import heed.platform.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a team, by a form or by the API; null says nothing and leaves what is.
 *
 * @param onlyReads those of its queues in which it changes nothing
 */
record TeamDetails(
        @Nullable String key,
        @Nullable String name,
        @Nullable List<String> queues,
        @Nullable List<String> onlyReads) {

    /** A team that answers all of its queues. */
    TeamDetails(@Nullable String key, @Nullable String name, @Nullable List<String> queues) {
        this(key, name, queues, null);
    }

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
        return new Team(team.key(), toldName, toldQueues, toldOnlyReads(team, toldQueues, faults), team.version());
    }

    /** A queue that the team gives up is no longer only read either. */
    private List<String> toldOnlyReads(Team team, List<String> toldQueues, List<Fault> faults) {
        if (onlyReads == null) {
            return team.onlyReads().stream().filter(toldQueues::contains).toList();
        }
        List<String> told = onlyReads.stream().map(String::strip).distinct().toList();
        for (int i = 0; i < told.size(); i++) {
            if (!toldQueues.contains(told.get(i))) {
                faults.add(Fault.at("/onlyReads/" + i, "identity.fault.only-reads", told.get(i)));
            }
        }
        return told;
    }

    private static boolean wellFormed(String key) {
        return key.length() <= 60 && KEY.matcher(key).matches();
    }
}
