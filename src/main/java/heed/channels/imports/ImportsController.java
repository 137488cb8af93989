package heed.channels.imports;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, imports: an export is brought, looked at, taken in, stopped and thrown away. */
@Controller
@RequestMapping("/settings/imports")
class ImportsController {

    private static final BringExport.Wish BLANK = new BringExport.Wish(null, null, null, null);

    private final BringExport bring;
    private final SteerImport steer;
    private final FindImports find;
    private final ImportPages pages;
    private final Templates templates;

    ImportsController(BringExport bring, SteerImport steer, FindImports find, ImportPages pages, Templates templates) {
        this.bring = bring;
        this.steer = steer;
        this.find = find;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Frame frame, Actor actor) {
        return templates.channelsImportsList(frame, pages.list(actor, BLANK, Faults.NONE));
    }

    @PostMapping
    Object create(
            Frame frame,
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String queue,
            HttpServletResponse response)
            throws IOException {
        var wish = new BringExport.Wish(source, account, file.getOriginalFilename(), queue);
        try (InputStream bytes = file.getInputStream()) {
            return seeOther("/settings/imports/" + bring.bring(actor, wish, bytes));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.channelsImportsList(frame, pages.list(actor, wish, Faults.of(invalid)));
        }
    }

    @GetMapping("/{import}")
    JteModel show(Frame frame, Actor actor, @PathVariable("import") UUID id) {
        return show(frame, actor, id, Faults.NONE);
    }

    /** Says which queue takes what, and begins where that is wished. */
    @PostMapping("/{import}")
    Object map(
            Frame frame,
            Actor actor,
            @PathVariable("import") UUID id,
            @RequestParam Map<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Import brought = find.find(actor, id);
            steer.map(actor, id, posted.get("queue"), pages.places(actor, brought, posted));
            if (posted.containsKey("start")) {
                steer.start(actor, id);
                return seeOther(ImportPages.url(brought));
            }
            next.addFlashAttribute(Toast.FLASH, Toast.of("imports.saved"));
            return seeOther(ImportPages.url(brought));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(frame, actor, id, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(frame, actor, id, Faults.of(refused));
        }
    }

    @PostMapping("/{import}/start")
    Object start(Frame frame, Actor actor, @PathVariable("import") UUID id, HttpServletResponse response) {
        return steered(frame, actor, id, () -> steer.start(actor, id), response);
    }

    @PostMapping("/{import}/stop")
    Object stop(Frame frame, Actor actor, @PathVariable("import") UUID id, HttpServletResponse response) {
        return steered(frame, actor, id, () -> steer.stop(actor, id), response);
    }

    @PostMapping("/{import}/removal")
    Object discard(
            Frame frame,
            Actor actor,
            @PathVariable("import") UUID id,
            HttpServletResponse response,
            RedirectAttributes next) {
        Import brought = find.find(actor, id);
        try {
            steer.discard(actor, id);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(frame, actor, id, Faults.of(refused));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("imports.discarded", brought.fileName()));
        return seeOther("/settings/imports");
    }

    private Object steered(Frame frame, Actor actor, UUID id, Runnable change, HttpServletResponse response) {
        try {
            change.run();
            return seeOther("/settings/imports/" + id);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(frame, actor, id, Faults.of(refused));
        }
    }

    private JteModel show(Frame frame, Actor actor, UUID id, Faults faults) {
        return templates.channelsImportsOne(frame, pages.show(actor, find.find(actor, id), faults));
    }

    private static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
