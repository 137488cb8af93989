package heed.automation;

import heed.identity.Circle;
import heed.identity.Sharing;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a macro, or says of each field why it will not do. */
final class MacroReading {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    private final List<Fault> faults = new ArrayList<>();
    private final Circle circle;
    private final Collection<String> teams;
    private final Collection<String> queues;

    /** @param teams keys of all teams, queues keys of all queues */
    MacroReading(Circle circle, Collection<String> teams, Collection<String> queues) {
        this.circle = circle;
        this.teams = teams;
        this.queues = queues;
    }

    List<Fault> faults() {
        return faults;
    }

    /** @throws Invalid with a fault for each field that will not do, those of the actions among them */
    MacroDraft read(MacroDetails details, ActionReading actionReading) {
        String key = or(details.key()).strip().toLowerCase(Locale.ROOT);
        if (key.length() > 40 || !KEY.matcher(key).matches()) {
            faults.add(Fault.at("/key", "automation.fault.key"));
        }
        String name = or(details.name()).strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add(Fault.at("/name", "automation.fault.name"));
        }
        Sharing sharing = sharing(or(details.scope()), details.team());
        List<String> inQueues = queues(details.queues());
        List<Action> actions = actionReading.read(details.actions());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new MacroDraft(key, name, sharing, inQueues, actions);
    }

    private Sharing sharing(String scope, @Nullable String team) {
        return switch (Sharing.Scope.of(scope.isEmpty() ? "personal" : scope).orElse(null)) {
            case PERSONAL -> {
                if (circle.id() == null) {
                    faults.add(Fault.at("/scope", "automation.fault.nobodys"));
                    yield Sharing.COMPANY;
                }
                yield Sharing.personal(circle.id());
            }
            case TEAM -> {
                if (team == null || !teams.contains(team)) {
                    faults.add(Fault.at("/team", "automation.fault.team"));
                    yield Sharing.COMPANY;
                }
                yield Sharing.team(team);
            }
            case COMPANY -> Sharing.COMPANY;
            case null -> {
                faults.add(Fault.at("/scope", "automation.fault.scope", scope));
                yield Sharing.COMPANY;
            }
        };
    }

    private List<String> queues(@Nullable List<String> told) {
        var read = new ArrayList<String>();
        List<String> all = told == null ? List.of() : told;
        for (int n = 0; n < all.size(); n++) {
            String queue = or(all.get(n)).strip();
            if (!queues.contains(queue)) {
                faults.add(Fault.at("/queues/" + n, "automation.fault.queue", queue));
            } else if (!read.contains(queue)) {
                read.add(queue);
            }
        }
        return read;
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
