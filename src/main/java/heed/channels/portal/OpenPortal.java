package heed.channels.portal;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Opens the customers' pages, or closes them: no link leaves any more, and who is inside is out. */
@Service
class OpenPortal {

    private final PortalSwitches switches;
    private final AuditTrail audit;

    OpenPortal(PortalSwitches switches, AuditTrail audit) {
        this.switches = switches;
        this.audit = audit;
    }

    @Atomic
    void open(Actor actor, boolean open) {
        actor.require(Right.SETTINGS_WRITE);
        boolean before = switches.open();
        if (before != open) {
            switches.save(open);
            audit.record(actor, "portal-switch", "portal", Map.of("open", before), Map.of("open", open));
        }
    }
}
