package heed.automation;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Two things that Larkfield Water does to conversations again and again. Told when queues and templates are there. */
@Component
class AutomationInDemo implements DemoChapter {

    private final WriteMacro write;

    AutomationInDemo(WriteMacro write) {
        this.write = write;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void tell() {
        write.add(
                Actor.SYSTEM,
                macro(
                        "ask-for-a-reading",
                        "Ask for a meter reading and wait",
                        List.of("bills-and-payments", "support"),
                        ActionDetails.said("reply", null, "bill-too-high"),
                        ActionDetails.tags("add-tags", List.of("estimated-bill")),
                        ActionDetails.to("assign", "me"),
                        ActionDetails.to("status", "waiting-customer")));
        write.add(
                Actor.SYSTEM,
                macro(
                        "send-a-crew",
                        "Hand over to the crew",
                        List.of(),
                        ActionDetails.said(
                                "note", "Crew asked for {{customer.name}}, number {{conversation.number}}.", null),
                        ActionDetails.tags("add-tags", List.of("crew")),
                        ActionDetails.to("priority", "high"),
                        ActionDetails.to("queue", "supply-and-leaks"),
                        ActionDetails.to("assign", "nobody")));
    }

    private static MacroDetails macro(String key, String name, List<String> queues, ActionDetails... actions) {
        return new MacroDetails(key, name, "company", null, queues, List.of(actions));
    }
}
