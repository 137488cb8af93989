package heed.standards;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import heed.identity.Actor;
import heed.standards.PutIntoEffect.Waiver;
import heed.web.EntityTag;
import heed.web.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Standards by the API, from the first draft to retirement. */
@RestController
@RequestMapping("/api/v1/standards")
class StandardsApi {

    private final Standards standards;
    private final DraftStandard draft;
    private final AdvanceStandard advance;
    private final PutIntoEffect effect;
    private final JudgePast past;
    private final AskAttainment attainment;

    StandardsApi(
            Standards standards,
            DraftStandard draft,
            AdvanceStandard advance,
            PutIntoEffect effect,
            JudgePast past,
            AskAttainment attainment) {
        this.standards = standards;
        this.draft = draft;
        this.advance = advance;
        this.effect = effect;
        this.past = past;
        this.attainment = attainment;
    }

    record EvidenceBody(@Nullable String type, @Nullable String reference) {}

    record ConsultationBody(@Nullable String summary) {}

    record AnnouncementBody(@Nullable String kind, @Nullable Instant at) {}

    record EffectBody(@Nullable LocalDate from, @Nullable List<Waiver> waivers) {}

    record Nothing() {}

    @GetMapping
    Slice<StandardSummary> list(Actor actor) {
        return new Slice<>(
                standards.all(actor).stream().map(StandardSummary::of).toList(), null);
    }

    record StandardSummary(
            String code,
            int version,
            String state,
            @JsonUnwrapped Wording wording,
            String url) {
        static StandardSummary of(StandardVersion version) {
            return new StandardSummary(
                    version.code(),
                    version.version(),
                    version.state().code(),
                    new Wording(version.title(), version.statement(), version.metric()),
                    "/standards/" + version.code());
        }
    }

    record Wording(String title, Map<String, String> statement, String metric) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer begin(Actor actor, @RequestBody StandardDraft body) {
        return answer(actor, draft.begin(actor, body).code());
    }

    @GetMapping("/{code}")
    ResponseEntity<StandardAnswer> show(Actor actor, @PathVariable String code) {
        return tagged(actor, code);
    }

    @PutMapping("/{code}")
    ResponseEntity<StandardAnswer> edit(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            @RequestBody StandardDraft body) {
        draft.edit(actor, code, body, tag);
        return tagged(actor, code);
    }

    @PostMapping("/{code}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer evidence(Actor actor, @PathVariable String code, @RequestBody EvidenceBody body) {
        advance.addEvidence(actor, code, body.type(), body.reference());
        return answer(actor, code);
    }

    @PostMapping("/{code}/consultations")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer consult(Actor actor, @PathVariable String code, @RequestBody ConsultationBody body) {
        advance.consult(actor, code, body.summary());
        return answer(actor, code);
    }

    @PostMapping("/{code}/adoption")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer adopt(
            Actor actor, @PathVariable String code, @RequestBody(required = false) @Nullable Nothing body) {
        advance.adopt(actor, code);
        return answer(actor, code);
    }

    @PostMapping("/{code}/announcements")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer announce(Actor actor, @PathVariable String code, @RequestBody AnnouncementBody body) {
        advance.announce(actor, code, body.kind(), body.at());
        return answer(actor, code);
    }

    @PostMapping("/{code}/effect")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer effect(Actor actor, @PathVariable String code, @RequestBody EffectBody body) {
        past.judge(effect.begin(actor, code, body.from(), body.waivers()));
        return answer(actor, code);
    }

    @PostMapping("/{code}/revision")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer revise(Actor actor, @PathVariable String code, @RequestBody StandardDraft body) {
        draft.revise(actor, code, body);
        return answer(actor, code);
    }

    @PostMapping("/{code}/retirement")
    @ResponseStatus(HttpStatus.CREATED)
    StandardAnswer retire(
            Actor actor, @PathVariable String code, @RequestBody(required = false) @Nullable Nothing body) {
        effect.retire(actor, code);
        return answer(actor, code);
    }

    @GetMapping("/{code}/attainment")
    AttainmentAnswer attainment(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by) {
        return AttainmentAnswer.of(attainment.ask(actor, code, from, to, by));
    }

    private ResponseEntity<StandardAnswer> tagged(Actor actor, String code) {
        Standard standard = standards.find(actor, code);
        return ResponseEntity.ok()
                .eTag(EntityTag.ofContents(DraftStandard.wording(standard.newest())))
                .body(StandardAnswer.of(standard));
    }

    private StandardAnswer answer(Actor actor, String code) {
        return StandardAnswer.of(standards.find(actor, code));
    }
}
