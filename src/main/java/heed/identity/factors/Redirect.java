package heed.identity.factors;

import heed.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on with 303, so that going back posts nothing again. */
final class Redirect {

    private Redirect() {}

    static RedirectView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    static RedirectView to(String path, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return to(path);
    }
}
