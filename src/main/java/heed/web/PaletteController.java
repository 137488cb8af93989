package heed.web;

import gg.jte.models.runtime.JteModel;
import heed.templates.Templates;
import heed.web.PaletteSource.Offer;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the palette finds while somebody types. */
@Controller
class PaletteController {

    private static final int MOST_OF_EACH = 5;
    private static final int MOST_LETTERS = 100;

    private final List<PaletteSource> sources;
    private final Templates templates;

    PaletteController(List<PaletteSource> sources, Templates templates) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PaletteSource::order))
                .toList();
        this.templates = templates;
    }

    @GetMapping("/palette")
    JteModel find(Frame frame, Principal who, @RequestParam(defaultValue = "") String words) {
        String typed = words.strip();
        List<Offer> offers = typed.isEmpty() || typed.length() > MOST_LETTERS
                ? List.of()
                : sources.stream()
                        .flatMap(each -> each.offers(who, frame, typed, MOST_OF_EACH).stream())
                        .toList();
        return templates.webOffers(frame, offers);
    }
}
