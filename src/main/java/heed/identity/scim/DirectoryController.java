package heed.identity.scim;

import heed.identity.Actor;
import heed.identity.Right;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a directory how much of SCIM is understood here (RFC 7643 §5 and §6). */
@RestController
@RequestMapping(
        path = "/scim/v2",
        produces = {ScimAnswers.TYPE, "application/json"})
class DirectoryController {

    private static final Map<String, Boolean> NO = Map.of("supported", false);

    @GetMapping("/ServiceProviderConfig")
    Map<String, Object> show(Actor actor) {
        actor.require(Right.STAFF_PROVISION);
        return Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"),
                "patch",
                Map.of("supported", true),
                "filter",
                Map.of("supported", true, "maxResults", 200),
                "bulk",
                Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0),
                "changePassword",
                NO,
                "sort",
                NO,
                "etag",
                NO,
                "authenticationSchemes",
                List.of(Map.of(
                        "type",
                        "oauthbearertoken",
                        "name",
                        "Bearer",
                        "description",
                        "A token with the scope staff:provision")));
    }

    @GetMapping("/ResourceTypes")
    ScimList<Map<String, Object>> list(Actor actor) {
        actor.require(Right.STAFF_PROVISION);
        return ScimList.of(
                List.of(
                        type("User", "/Users", ScimUser.SCHEMA),
                        type("Group", "/Groups", "urn:ietf:params:scim:schemas:core:2.0:Group")),
                2,
                1);
    }

    private static Map<String, Object> type(String name, String endpoint, String schema) {
        return Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:schemas:core:2.0:ResourceType"),
                "id",
                name,
                "name",
                name,
                "endpoint",
                endpoint,
                "schema",
                schema);
    }
}
