package heed.channels.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import heed.channels.imports.Import.Progress;
import heed.identity.Actor;
import heed.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports from other systems in the API. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private static final int SHOWN = 200;

    private final BringExport bring;
    private final SteerImport steer;
    private final FindImports find;
    private final Text text;

    ImportsApi(BringExport bring, SteerImport steer, FindImports find, Text text) {
        this.bring = bring;
        this.steer = steer;
        this.find = find;
        this.text = text;
    }

    record ImportView(
            UUID id,
            String source,
            String account,
            String name,
            String state,
            String queue,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            Progress progress) {}

    record ImportList(List<ImportView> items, @Nullable String next) {}

    record StatusView(String name, String status, int conversations) {}

    record PlaceView(String name, String queue, int conversations) {}

    record FaultView(String place, int line, String detail) {}

    /** @param known conversations that were brought before */
    record ReportView(
            int conversations,
            int known,
            int messages,
            int people,
            int organisations,
            int filesMissing,
            @Nullable Instant first,
            @Nullable Instant last,
            List<StatusView> statuses,
            List<PlaceView> queues,
            List<String> colleagues,
            List<String> strangers,
            int unreadable,
            List<FaultView> faults) {}

    record WholeView(@JsonUnwrapped ImportView of, ReportView report) {}

    record MappingBody(@Nullable String queue, @Nullable Map<String, String> queues) {}

    @GetMapping
    ImportList list(Actor actor) {
        return new ImportList(find.latest(actor, SHOWN).stream().map(this::view).toList(), null);
    }

    /** The body is the file, however large; it is read in the background. */
    @PostMapping(consumes = "application/octet-stream")
    ResponseEntity<ImportView> create(
            Actor actor,
            @RequestParam @Nullable String source,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String queue,
            HttpServletRequest request)
            throws IOException {
        UUID id = bring.bring(actor, new BringExport.Wish(source, account, name, queue), request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(view(find.find(actor, id)));
    }

    @GetMapping("/{import}")
    WholeView show(Actor actor, @PathVariable("import") UUID id) {
        return whole(actor, id);
    }

    @PatchMapping("/{import}")
    WholeView map(Actor actor, @PathVariable("import") UUID id, @RequestBody MappingBody body) {
        steer.map(actor, id, body.queue(), Objects.requireNonNullElse(body.queues(), Map.of()));
        return whole(actor, id);
    }

    @PostMapping("/{import}/start")
    ResponseEntity<ImportView> start(Actor actor, @PathVariable("import") UUID id) {
        steer.start(actor, id);
        return ResponseEntity.accepted().body(view(find.find(actor, id)));
    }

    @PostMapping("/{import}/stop")
    ImportView stop(Actor actor, @PathVariable("import") UUID id) {
        steer.stop(actor, id);
        return view(find.find(actor, id));
    }

    @DeleteMapping("/{import}")
    ResponseEntity<Void> discard(Actor actor, @PathVariable("import") UUID id) {
        steer.discard(actor, id);
        return ResponseEntity.noContent().build();
    }

    private WholeView whole(Actor actor, UUID id) {
        Import of = find.find(actor, id);
        ImportReport report = find.report(actor, of, SHOWN);
        return new WholeView(
                view(of),
                new ReportView(
                        report.conversations(),
                        report.known(),
                        report.messages(),
                        report.people(),
                        report.organisations(),
                        of.filesMissing(),
                        report.first(),
                        report.last(),
                        report.statuses().stream()
                                .map(each -> new StatusView(each.former(), each.status(), each.conversations()))
                                .toList(),
                        report.places().stream()
                                .map(each -> new PlaceView(
                                        each.place(),
                                        report.queues().getOrDefault(each.place(), of.queue()),
                                        each.conversations()))
                                .toList(),
                        report.colleagues(),
                        report.strangers(),
                        report.unreadable(),
                        report.faults().stream()
                                .map(each ->
                                        new FaultView(each.place(), each.line(), text.of(Locale.ENGLISH, each.fault())))
                                .toList()));
    }

    private ImportView view(Import of) {
        return new ImportView(
                of.id(),
                of.source().key(),
                of.account(),
                of.fileName(),
                of.state().key(),
                of.queue(),
                of.createdAt(),
                of.startedAt(),
                of.finishedAt(),
                of.failedBy() == null ? null : text.of(Locale.ENGLISH, of.failedBy()),
                of.progress());
    }
}
