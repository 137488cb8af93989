package heed.conversations.routing.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/** One person's work: what they know, how much they look after, whether they are there. */
public record AgentPage(
        String id,
        String name,
        boolean mayChange,
        boolean maySwitch,
        String skills,
        boolean competent,
        String capacity,
        String calendar,
        Map<String, String> calendars,
        int version,
        String state,
        List<String> load,
        List<Absence> absences,
        String from,
        String until,
        String remark,
        Faults faults) {

    public record Absence(String id, String from, String until, String remark) {}
}
