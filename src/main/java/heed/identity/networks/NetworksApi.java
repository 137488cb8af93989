package heed.identity.networks;

import heed.identity.Actor;
import heed.identity.networks.AllowNetwork.NetworkDetails;
import heed.platform.EgressPermits.Permit;
import heed.web.Slice;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Allowed networks in the API. */
@RestController
@RequestMapping("/api/v1/allowed-networks")
class NetworksApi {

    private final AllowNetwork networks;

    NetworksApi(AllowNetwork networks) {
        this.networks = networks;
    }

    @GetMapping
    Slice<Permit> list(Actor actor) {
        return new Slice<>(networks.all(actor), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Permit allow(Actor actor, @RequestBody NetworkDetails details) {
        return networks.allow(actor, details);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forbid(Actor actor, @PathVariable UUID id) {
        networks.forbid(actor, id);
    }
}
