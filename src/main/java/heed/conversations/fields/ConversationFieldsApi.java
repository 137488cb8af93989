package heed.conversations.fields;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.Versions;
import heed.identity.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What was filled into a conversation's fields, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/fields")
class ConversationFieldsApi {

    private final ConversationDirectory conversations;
    private final FieldSheets sheets;
    private final FillInFields fillInFields;

    ConversationFieldsApi(ConversationDirectory conversations, FieldSheets sheets, FillInFields fillInFields) {
        this.conversations = conversations;
        this.sheets = sheets;
        this.fillInFields = fillInFields;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> show(Actor actor, @PathVariable UUID id) {
        return answer(
                sheets.of(conversations.find(actor, new ConversationId(id)).id()));
    }

    /** Fields that are not named stay as they are; null empties one. */
    @PatchMapping
    ResponseEntity<Map<String, Object>> fill(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody Map<String, JsonNode> body) {
        return answer(fillInFields
                .fill(actor, new ConversationId(id), body, Versions.of(tag))
                .orElseThrow(Versions::changedMeanwhile));
    }

    private static ResponseEntity<Map<String, Object>> answer(FieldSheet sheet) {
        return ResponseEntity.ok().eTag(Versions.tag(sheet.version())).body(sheet.values());
    }
}
