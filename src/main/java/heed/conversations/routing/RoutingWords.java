package heed.conversations.routing;

import heed.platform.Fault;
import heed.web.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the pages say of people's work in the reader's language. */
final class RoutingWords {

    private RoutingWords() {}

    static String reason(Frame frame, Reason reason, String teller) {
        return frame.text("routing.reason", (Object[]) reason.facts(teller));
    }

    /** A language by its name, another skill by its word; the level where it is more than the first. */
    static String skill(Frame frame, Skill skill) {
        Locale language = Locale.of(skill.word());
        String name = skill.word().length() == 2 ? language.getDisplayLanguage(frame.locale()) : skill.word();
        return skill.level() > 1 ? name + " " + skill.level() : name;
    }

    /** A missing skill is named as the reader would. */
    static String hindrance(Frame frame, Fault hindrance) {
        return hindrance.pointer().equals("/needs")
                ? frame.text(
                        hindrance.message(),
                        skill(frame, Skill.of(hindrance.facts().getFirst().toString())))
                : frame.text(hindrance);
    }

    static List<String> skills(Frame frame, List<Skill> skills) {
        return skills.stream().map(skill -> skill(frame, skill)).toList();
    }

    static List<String> load(Frame frame, Agent agent) {
        return agent.load().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> frame.text(
                        "routing.load.of",
                        frame.text("web.channel." + each.getKey()),
                        String.valueOf(each.getValue()),
                        String.valueOf(agent.capacity().of(each.getKey(), Capacity.NOTHING_SAID))))
                .toList();
    }

    /** The key of the state as a page shows it. */
    static String state(Presence presence) {
        return presence.absentUntil() != null
                ? "absent"
                : presence.since() == null && !presence.offHours()
                        ? "unsaid"
                        : presence.state().key();
    }
}
