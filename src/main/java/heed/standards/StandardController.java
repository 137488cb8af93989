package heed.standards;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One standard with its figures. Any parameter that is no other names a dimension. */
@Controller
class StandardController {

    private final StandardPages pages;

    StandardController(StandardPages pages) {
        this.pages = pages;
    }

    @GetMapping("/standards/{code}")
    JteModel show(Frame frame, Actor actor, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        return pages.page(frame, actor, code, parameters, Map.of(), Faults.NONE);
    }
}
