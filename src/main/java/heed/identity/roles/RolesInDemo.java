package heed.identity.roles;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.List;
import org.springframework.stereotype.Component;

/** A role of Larkfield Water's own: whoever drives out to a leak reads and writes notes, and answers nobody. */
@Component
record RolesInDemo(WriteRole writeRole) implements DemoChapter {

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void tell() {
        writeRole.write(
                Actor.SYSTEM,
                new RoleDetails(
                        "field-crew",
                        "Field crew",
                        "team",
                        List.of("conversations:read", "notes:read", "notes:write")));
    }
}
