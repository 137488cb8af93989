package heed.channels.portal;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether customers may come in, in the API. */
@RestController
@RequestMapping("/api/v1/portal")
class PortalApi {

    private final OpenPortal openPortal;
    private final PortalSwitches switches;

    PortalApi(OpenPortal openPortal, PortalSwitches switches) {
        this.openPortal = openPortal;
        this.switches = switches;
    }

    record PortalBody(@Nullable Boolean open) {}

    record PortalView(boolean open) {}

    @GetMapping
    PortalView show(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return new PortalView(switches.open());
    }

    @PutMapping
    PortalView choose(Actor actor, @RequestBody PortalBody body) {
        actor.require(Right.SETTINGS_WRITE);
        if (body.open() == null) {
            throw Invalid.at("/open", "portal.fault.open");
        }
        openPortal.open(actor, body.open());
        return show(actor);
    }
}
