package heed.knowledge;

import heed.identity.Actor;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.SafeDownload;
import heed.web.Toast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The files of a template, on its page. */
@Controller
@RequestMapping("/reply-templates/{id}/files")
class TemplateFilesController {

    private final AttachToTemplate attach;
    private final TemplateFiles files;
    private final FindReplyTemplates find;

    TemplateFilesController(AttachToTemplate attach, TemplateFiles files, FindReplyTemplates find) {
        this.attach = attach;
        this.files = files;
        this.find = find;
    }

    @PostMapping
    RedirectView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        try {
            byte[] content = file == null ? new byte[0] : file.getBytes();
            TemplateFile added = attach.add(
                    actor,
                    new TemplateId(id),
                    file == null
                            ? ""
                            : Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    file == null
                            ? ""
                            : Optional.ofNullable(file.getContentType()).orElse(""),
                    content);
            next.addFlashAttribute(Toast.FLASH, Toast.of("knowledge.file.added", added.name()));
        } catch (Invalid invalid) {
            Fault first = invalid.faults().getFirst();
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of(
                            first.message(),
                            first.facts().stream()
                                    .map(each -> each instanceof Integer ? (Serializable) each : String.valueOf(each))
                                    .toArray(Serializable[]::new)));
        }
        return page(id);
    }

    @GetMapping("/{file}")
    ResponseEntity<InputStreamResource> download(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        ReplyTemplate template = find.find(actor, new TemplateId(id));
        TemplateFile found = files.find(template.id(), file).orElseThrow(NotFound::new);
        return SafeDownload.of(found.name(), found.bytes(), new ByteArrayInputStream(files.content(found.id())));
    }

    @PostMapping("/{file}/removal")
    RedirectView remove(Actor actor, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes next) {
        attach.remove(actor, new TemplateId(id), file);
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of("knowledge.file.removed")
                        .undoneBy("/reply-templates/" + id + "/files/" + file + "/restoration"));
        return page(id);
    }

    @PostMapping("/{file}/restoration")
    RedirectView restore(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        attach.restore(actor, new TemplateId(id), file);
        return page(id);
    }

    private static RedirectView page(UUID id) {
        return new RedirectView("/reply-templates/" + id + "#files", true, false, false);
    }
}
