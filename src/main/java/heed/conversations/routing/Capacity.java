package heed.conversations.routing;

import heed.platform.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many open conversations of each channel somebody can look after at once; what is not said is left to the next who says it. */
record Capacity(Map<String, Integer> most) {

    static final List<String> CHANNELS = List.of("email", "web", "chat", "social", "phone", "post", "in-person");
    static final Capacity NOTHING_SAID = new Capacity(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("(?<channel>[a-z-]+):(?<most>\\d{1,3})");

    Capacity {
        most = Map.copyOf(most);
    }

    /** The company's own, where neither the person nor the queue says otherwise: talk binds more than letters do. */
    static int usual(String channel) {
        return channel.equals("chat") || channel.equals("phone") || channel.equals("in-person") ? 3 : 10;
    }

    /** @param written such as {@code email:10 chat:3} */
    static Capacity read(Collection<String> written, String pointer, List<Fault> faults) {
        var most = new TreeMap<String, Integer>();
        for (String each : written) {
            Matcher said = WRITTEN.matcher(String.valueOf(each));
            if (said.matches() && CHANNELS.contains(said.group("channel"))) {
                most.put(said.group("channel"), Integer.parseInt(said.group("most")));
            } else {
                faults.add(Fault.at(pointer, "routing.fault.capacity", String.valueOf(each)));
            }
        }
        return new Capacity(most);
    }

    static Capacity of(Collection<String> stored) {
        var most = new TreeMap<String, Integer>();
        stored.forEach(each -> most.put(
                each.substring(0, each.indexOf(':')), Integer.parseInt(each.substring(each.indexOf(':') + 1))));
        return new Capacity(most);
    }

    List<String> stored() {
        return new TreeMap<>(most)
                .entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .toList();
    }

    /** What this one says of the channel, or else the other, or else what is usual. */
    int of(String channel, Capacity otherwise) {
        Integer own = most.get(channel);
        Integer other = otherwise.most.get(channel);
        return own != null ? own : other != null ? other : usual(channel);
    }
}
