package heed.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that a template may ask for. There is no way to name anything else. */
enum Variable {
    CUSTOMER_NAME("customer.name", "Ada Whitlock"),
    CUSTOMER_FIRST_NAME("customer.firstName", "Ada"),
    CUSTOMER_EMAIL("customer.email", "ada.whitlock@mill-lane.example"),
    CONVERSATION_NUMBER("conversation.number", "4711"),
    CONVERSATION_SUBJECT("conversation.subject", "Brown water in Mill Lane"),
    AGENT_NAME("agent.name", "Mina Okafor"),
    AGENT_FIRST_NAME("agent.firstName", "Mina"),
    COMPANY_NAME("company.name", "Larkfield Water"),
    DUE("due", "16:00"),
    TODAY("today", "9 March 2026");

    private final String key;
    private final String example;

    Variable(String key, String example) {
        this.key = key;
        this.example = example;
    }

    /** As it stands between the braces: {@code customer.firstName}. */
    String key() {
        return key;
    }

    /** What a preview shows in its place where no conversation is at hand. */
    String example() {
        return example;
    }

    static Optional<Variable> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Variable::key).toList();
    }
}
