package heed.identity.roles.pages;

import java.util.List;

/** Who may do what: the verbs that head the columns, and each queue with the roles that open it. */
public record RightsPage(List<String> verbs, List<Queue> queues) {

    /** One queue. */
    public record Queue(String name, List<Line> lines) {}

    /** One role; team is empty for one in the company, cells say for each verb whether it may. */
    public record Line(String role, String team, List<Boolean> cells, String people) {}
}
