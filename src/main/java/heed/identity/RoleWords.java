package heed.identity;

import heed.identity.pages.RoleChoice;
import heed.web.Frame;
import heed.web.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How roles are called: those that come with Heed in the reader's language, the company's own as it named them. */
@Component
public class RoleWords {

    private final StaffRoles roles;
    private final Text text;

    RoleWords(StaffRoles roles, Text text) {
        this.roles = roles;
        this.text = text;
    }

    public static String name(Frame frame, Role role) {
        return role.builtIn() ? frame.text("identity.role." + role.key()) : role.name();
    }

    static List<String> names(Frame frame, Collection<Role> roles) {
        return roles.stream().map(role -> name(frame, role)).sorted().toList();
    }

    /** Names by key. */
    public Map<String, String> names(Frame frame) {
        return roles.all().stream().collect(Collectors.toMap(Role::key, role -> name(frame, role)));
    }

    /** Those of one kind, to choose among. */
    public List<RoleChoice> choices(Frame frame, Role.Kind kind) {
        return roles.all().stream()
                .filter(role -> role.kind() == kind)
                .map(role -> new RoleChoice(role.key(), name(frame, role), hint(frame, role)))
                .toList();
    }

    private String hint(Frame frame, Role role) {
        String key = "identity.role." + role.key() + ".hint";
        return role.builtIn() && text.knows(key) ? frame.text(key) : "";
    }
}
