package heed.channels.phone;

import gg.jte.models.runtime.JteModel;
import heed.channels.phone.pages.CallImportsPage;
import heed.channels.phone.pages.CallImportsPage.Brought;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** The pages on which a file of calls is brought, looked at, taken in and followed. */
@Controller
@RequestMapping("/calls/imports")
class CallImportsController {

    private static final int SHOWN_IMPORTS = 10;
    private static final int ROWS_AT_ONCE = 1000;

    private final BringCallFile bringCallFile;
    private final StartCallImport startCallImport;
    private final CallImportPages pages;
    private final RejectedLines rejectedLines;
    private final Templates templates;

    CallImportsController(
            BringCallFile bringCallFile,
            StartCallImport startCallImport,
            CallImportPages pages,
            RejectedLines rejectedLines,
            Templates templates) {
        this.bringCallFile = bringCallFile;
        this.startCallImport = startCallImport;
        this.pages = pages;
        this.rejectedLines = rejectedLines;
        this.templates = templates;
    }

    @GetMapping("/new")
    JteModel form(Frame frame, Actor actor) {
        return form(frame, actor, Faults.NONE);
    }

    @PostMapping
    Object create(Frame frame, Actor actor, @RequestParam MultipartFile file, HttpServletResponse response)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            return seeOther(address(bringCallFile.bring(actor, name, file.getBytes(), frame.zone())));
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(frame, actor, Faults.of(e));
        }
    }

    @GetMapping("/{id}")
    JteModel read(Frame frame, Actor actor, @PathVariable UUID id) {
        CallImport brought = startCallImport.find(actor, id);
        return brought.startedAt() == null
                ? templates.channelsPhoneCallMapping(frame, pages.mapping(brought, Faults.NONE))
                : templates.channelsPhoneCallImport(frame, pages.progress(brought, brought.startedAt()));
    }

    @PostMapping("/{id}/columns")
    Object map(
            Frame frame,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            HttpServletResponse response) {
        return changed(frame, actor, id, posted, response, false);
    }

    @PostMapping("/{id}/start")
    Object start(
            Frame frame,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            HttpServletResponse response) {
        return changed(frame, actor, id, posted, response, true);
    }

    @GetMapping("/{id}/rejected.csv")
    void rejected(Frame frame, Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        CallImport brought = startCallImport.find(actor, id);
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
        PrintWriter out = response.getWriter();
        out.print("line,detail\r\n");
        var some = rejectedLines.of(brought.id(), 0, ROWS_AT_ONCE);
        while (!some.isEmpty()) {
            for (var rejected : some) {
                out.print(rejected.line() + ",\"" + frame.text(rejected.fault()).replace("\"", "\"\"") + "\"\r\n");
            }
            some = rejectedLines.of(brought.id(), some.getLast().line(), ROWS_AT_ONCE);
        }
    }

    private Object changed(
            Frame frame,
            Actor actor,
            UUID id,
            Map<String, String> posted,
            HttpServletResponse response,
            boolean start) {
        try {
            startCallImport.map(actor, id, pages.mapping(startCallImport.find(actor, id), new CallImportForm(posted)));
            if (start) {
                startCallImport.start(actor, id);
            }
            return seeOther(address(id));
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.channelsPhoneCallMapping(
                    frame, pages.mapping(startCallImport.find(actor, id), Faults.of(e)));
        }
    }

    private JteModel form(Frame frame, Actor actor, Faults faults) {
        return templates.channelsPhoneCallImports(
                frame,
                new CallImportsPage(
                        startCallImport.latest(actor, SHOWN_IMPORTS).stream()
                                .map(CallImportsController::brought)
                                .toList(),
                        faults));
    }

    private static Brought brought(CallImport each) {
        return new Brought(
                address(each.id()),
                each.fileName(),
                each.createdAt(),
                each.by().name(),
                each.state(),
                each.progress().accepted());
    }

    private static String address(UUID id) {
        return "/calls/imports/" + id;
    }

    private static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
