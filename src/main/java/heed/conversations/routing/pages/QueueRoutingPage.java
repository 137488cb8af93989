package heed.conversations.routing.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/** How one queue hands out, as a form; what was typed stays typed. */
public record QueueRoutingPage(
        String key,
        String name,
        String discipline,
        String calendar,
        Map<String, String> calendars,
        List<String> ageing,
        String skills,
        boolean byLanguage,
        boolean complex,
        String complexWait,
        String capacity,
        int version,
        Faults faults) {}
