package heed.web;

import gg.jte.models.runtime.JteModel;
import heed.templates.Templates;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The ways in: the start, the places that a phone's bar has no room for, and the settings. */
@Controller
class StartController {

    private final Templates templates;
    private final List<SettingsEntry> settings;

    StartController(Templates templates, List<SettingsEntry> settings) {
        this.templates = templates;
        this.settings = settings.stream()
                .sorted(Comparator.comparingInt(SettingsEntry::order))
                .toList();
    }

    @GetMapping("/")
    RedirectView start(Frame frame) {
        for (Place place : Place.values()) {
            if (place != Place.NOTICES && frame.viewer().places().contains(place.key())) {
                return new RedirectView(place.address());
            }
        }
        return new RedirectView("/profile");
    }

    @GetMapping("/places")
    JteModel places(Frame frame) {
        return templates.webPlaces(frame);
    }

    @GetMapping("/settings")
    JteModel settings(Frame frame, Principal who) {
        return templates.webSettings(
                frame, settings.stream().filter(entry -> entry.opensFor(who)).toList());
    }
}
