package heed.knowledge;

import heed.identity.Actor;
import heed.platform.NotFound;
import heed.web.SafeDownload;
import heed.web.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of a template in the API. */
@RestController
@RequestMapping("/api/v1/reply-templates/{id}/files")
class TemplateFilesApi {

    private final AttachToTemplate attach;
    private final TemplateFiles files;
    private final FindReplyTemplates find;

    TemplateFilesApi(AttachToTemplate attach, TemplateFiles files, FindReplyTemplates find) {
        this.attach = attach;
        this.files = files;
        this.find = find;
    }

    @GetMapping
    Slice<TemplateFile> list(Actor actor, @PathVariable UUID id) {
        return new Slice<>(files.of(find.find(actor, new TemplateId(id)).id()), null);
    }

    @PostMapping(consumes = "application/octet-stream")
    ResponseEntity<TemplateFile> add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "application/octet-stream") String type,
            HttpServletRequest request)
            throws IOException {
        // One byte more than fits is enough to say that it is too large.
        byte[] content = request.getInputStream().readNBytes(AttachToTemplate.MOST_BYTES + 1);
        TemplateFile added = attach.add(actor, new TemplateId(id), name, type, content);
        return ResponseEntity.created(URI.create("/api/v1/reply-templates/" + id + "/files/" + added.id()))
                .body(added);
    }

    @GetMapping("/{file}")
    ResponseEntity<InputStreamResource> download(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        ReplyTemplate template = find.find(actor, new TemplateId(id));
        TemplateFile found = files.find(template.id(), file).orElseThrow(NotFound::new);
        return SafeDownload.of(found.name(), found.bytes(), new ByteArrayInputStream(files.content(found.id())));
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        attach.remove(actor, new TemplateId(id), file);
    }

    @PostMapping("/{file}/restoration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        attach.restore(actor, new TemplateId(id), file);
    }
}
