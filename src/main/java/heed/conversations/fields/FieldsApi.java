package heed.conversations.fields;

import heed.conversations.Versions;
import heed.conversations.fields.KeepField.Wish;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fields in the API. */
@RestController
@RequestMapping("/api/v1/fields")
class FieldsApi {

    private final Fields fields;
    private final KeepField keepField;

    FieldsApi(Fields fields, KeepField keepField) {
        this.fields = fields;
        this.keepField = keepField;
    }

    /** In their order, those that are asked no more last. */
    @GetMapping
    Slice<FieldView> list(
            Actor actor, @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") int limit) {
        actor.require(Right.CONVERSATIONS_READ);
        return fields.page(cursor, limit).map(FieldView::of);
    }

    @GetMapping("/{key}")
    ResponseEntity<FieldView> show(Actor actor, @PathVariable String key) {
        actor.require(Right.CONVERSATIONS_READ);
        return answer(fields.find(key).orElseThrow(NotFound::new));
    }

    @PostMapping
    ResponseEntity<FieldView> add(Actor actor, @RequestBody FieldBody body) {
        Field field = keepField.add(
                actor,
                body.key(),
                body.kind(),
                new Wish(
                        body.names(),
                        body.helps(),
                        body.queues(),
                        body.required(),
                        choices(body.choices()),
                        body.place(),
                        null));
        return ResponseEntity.created(URI.create("/api/v1/fields/" + field.key()))
                .eTag(Versions.tag(field.version()))
                .body(FieldView.of(field));
    }

    @PatchMapping("/{key}")
    ResponseEntity<FieldView> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody FieldChangeBody body) {
        return answer(keepField
                .change(
                        actor,
                        key,
                        new Wish(
                                body.names(),
                                body.helps(),
                                body.queues(),
                                body.required(),
                                choices(body.choices()),
                                body.place(),
                                body.archived()),
                        Versions.of(tag))
                .orElseThrow(Versions::changedMeanwhile));
    }

    record FieldBody(
            @Nullable String key,
            @Nullable String kind,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> helps,
            @Nullable Set<String> queues,
            @Nullable String required,
            @Nullable List<ChoiceBody> choices,
            @Nullable Integer place) {}

    record FieldChangeBody(
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> helps,
            @Nullable Set<String> queues,
            @Nullable String required,
            @Nullable List<ChoiceBody> choices,
            @Nullable Integer place,
            @Nullable Boolean archived) {}

    record ChoiceBody(
            @Nullable String key,
            @Nullable Map<String, String> names,
            @Nullable Boolean archived,
            @Nullable List<ChoiceBody> choices) {

        FieldChoice choice() {
            List<FieldChoice> below = FieldsApi.choices(choices);
            return new FieldChoice(
                    Objects.requireNonNullElse(key, ""),
                    Objects.requireNonNullElse(names, Map.of()),
                    archived != null && archived,
                    below == null ? List.of() : below);
        }
    }

    private static @Nullable List<FieldChoice> choices(@Nullable List<ChoiceBody> given) {
        return given == null ? null : given.stream().map(ChoiceBody::choice).toList();
    }

    record FieldView(
            String key,
            String kind,
            Map<String, String> names,
            Map<String, String> helps,
            Set<String> queues,
            String required,
            List<FieldChoice> choices,
            int place,
            boolean archived) {

        static FieldView of(Field field) {
            return new FieldView(
                    field.key(),
                    field.kind().key(),
                    field.names(),
                    field.helps(),
                    field.queues(),
                    field.required().key(),
                    field.choices(),
                    field.place(),
                    field.archived());
        }
    }

    private static ResponseEntity<FieldView> answer(Field field) {
        return ResponseEntity.ok().eTag(Versions.tag(field.version())).body(FieldView.of(field));
    }
}
