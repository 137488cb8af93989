package heed.identity.networks;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.networks.AllowNetwork.NetworkDetails;
import heed.identity.networks.pages.NetworksPage;
import heed.platform.EgressPermits.Permit;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, allowed networks: where Heed may go although it is not public. */
@Controller
@RequestMapping("/settings/allowed-networks")
class NetworksController {

    private static final String ADDRESS = "/settings/allowed-networks";

    private final AllowNetwork networks;
    private final Templates templates;

    NetworksController(AllowNetwork networks, Templates templates) {
        this.networks = networks;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return page(actor, frame, "", "443", "", Faults.NONE);
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Permit permit = networks.allow(actor, new NetworkDetails(network, number(port), reason));
            return to(next, Toast.of("networks.allowed", permit.network(), String.valueOf(permit.port())));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, frame, network, port, reason, Faults.of(invalid));
        }
    }

    @PostMapping("/{id}/removal")
    RedirectView remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Permit permit = networks.forbid(actor, id);
        return to(next, Toast.of("networks.forbidden", permit.network(), String.valueOf(permit.port())));
    }

    /** What is no number is no port either. */
    private static @Nullable Integer number(String port) {
        return port.isBlank()
                ? null
                : port.strip().matches("\\d{1,5}") ? Integer.valueOf(port.strip()) : Integer.valueOf(0);
    }

    private JteModel page(Actor actor, Frame frame, String network, String port, String reason, Faults faults) {
        return templates.identityNetworksNetworks(
                frame,
                new NetworksPage(
                        networks.all(actor).stream()
                                .map(each -> new NetworksPage.Row(
                                        each.id().toString(),
                                        each.network(),
                                        each.port(),
                                        each.reason(),
                                        each.addedAt(),
                                        each.addedByName()))
                                .toList(),
                        network,
                        port,
                        reason,
                        faults));
    }

    private static RedirectView to(RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
