package heed.conversations.routing;

import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.platform.DemoChapter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Larkfield Water answers people in their language, and knows who understands meters. */
@Component
class RoutingInDemo implements DemoChapter {

    private static final Map<String, SetUpAgent.AgentWish> PEOPLE = Map.of(
            "Mina Okafor",
                    new SetUpAgent.AgentWish(
                            List.of("en:5", "sl:3", "fi:2", "meters:2"), true, List.of("email:12", "chat:3"), null),
            "Tom Reyes", new SetUpAgent.AgentWish(List.of("en:5", "ru:3"), false, List.of("email:8"), null),
            "Jon Bell", new SetUpAgent.AgentWish(List.of("en:5", "leaks:5"), true, List.of(), null));

    private final QueueRoutings queues;
    private final SetUpQueue setUpQueue;
    private final SetUpAgent setUpAgent;
    private final RateTag rateTag;
    private final StaffDirectory staff;

    RoutingInDemo(
            QueueRoutings queues, SetUpQueue setUpQueue, SetUpAgent setUpAgent, RateTag rateTag, StaffDirectory staff) {
        this.queues = queues;
        this.setUpQueue = setUpQueue;
        this.setUpAgent = setUpAgent;
        this.rateTag = rateTag;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void tell() {
        setUpQueue.setUp(
                Actor.SYSTEM,
                "support",
                new SetUpQueue.QueueWish(
                        "next", "larkfield-desk", List.of(240, 480, 960), List.of(), true, false, 240, List.of()),
                -1);
        rateTag.rate(Actor.SYSTEM, "meter", List.of("meters:1"), false);
        Map<String, Colleague> people = new HashMap<>();
        queues.all().forEach(queue -> staff.whoMayAnswer(queue.queue()).forEach(each -> people.put(each.name(), each)));
        PEOPLE.forEach((name, knows) -> {
            Colleague colleague = people.get(name);
            if (colleague != null) {
                setUpAgent.setUp(Actor.SYSTEM, colleague.id(), knows, -1);
            }
        });
    }
}
