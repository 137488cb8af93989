package heed.channels.mail.showing;

import gg.jte.models.runtime.JteModel;
import heed.channels.mail.ShowMessage;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Everything about one mail: a page, its look in a frame, its pictures, files and bytes. */
@Controller
@RequestMapping("/messages/{id}")
class LetterController {

    /** Of Heed's origin, so that the page may measure it, and yet without scripts, forms or a way to another page of Heed. */
    static final String POLICY =
            "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src 'self';"
                    + " style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String PICTURE = "sandbox; default-src 'none'";

    private final ShowMessage showMessage;
    private final LetterPages letterPages;
    private final OpenEnclosed openEnclosed;
    private final ShowLetter showLetter;
    private final ShowPicture showPicture;
    private final AlwaysShowPictures alwaysShowPictures;
    private final Templates templates;

    LetterController(
            ShowMessage showMessage,
            LetterPages letterPages,
            OpenEnclosed openEnclosed,
            ShowLetter showLetter,
            ShowPicture showPicture,
            AlwaysShowPictures alwaysShowPictures,
            Templates templates) {
        this.showMessage = showMessage;
        this.letterPages = letterPages;
        this.openEnclosed = openEnclosed;
        this.showLetter = showLetter;
        this.showPicture = showPicture;
        this.alwaysShowPictures = alwaysShowPictures;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return templates.channelsMailShowingMessage(frame, letterPages.page(frame, actor, id));
    }

    @GetMapping("/source")
    JteModel source(Actor actor, Frame frame, @PathVariable UUID id) {
        return templates.channelsMailShowingSource(frame, openEnclosed.source(actor, id));
    }

    @GetMapping("/enclosed/{part}")
    JteModel enclosed(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable int part) {
        return templates.channelsMailShowingEnclosed(frame, openEnclosed.enclosed(frame, actor, id, part));
    }

    @GetMapping("/files/{part}")
    void file(Actor actor, @PathVariable UUID id, @PathVariable int part, HttpServletResponse response)
            throws IOException {
        showMessage.attachment(actor, id, part, response);
    }

    @GetMapping("/letter")
    JteModel letter(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pictures,
            HttpServletResponse response) {
        var letter = showLetter.letter(frame, actor, id, pictures.equals("shown"));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        return templates.channelsMailShowingLetter(frame, letter);
    }

    @GetMapping("/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable int picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Security-Policy", PICTURE)
                .body(showPicture.picture(actor, id, picture));
    }

    @PostMapping("/pictures")
    RedirectView choose(Actor actor, @PathVariable UUID id, @RequestParam boolean always, RedirectAttributes next) {
        String sender = alwaysShowPictures.choose(actor, id, always);
        next.addFlashAttribute(
                Toast.FLASH, Toast.of(always ? "letters.always.chosen" : "letters.always.ended", sender));
        return new RedirectView("/messages/" + id, true, false, false);
    }
}
