package heed.identity.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A stretch of a list as SCIM writes it (RFC 7644 §3.4.2); startIndex counts from 1. */
record ScimList<T>(
        List<String> schemas,
        long totalResults,
        int startIndex,
        int itemsPerPage,
        @JsonProperty("Resources") List<T> resources) {

    static <T> ScimList<T> of(List<T> resources, long total, int startIndex) {
        return new ScimList<>(
                List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
                total,
                startIndex,
                resources.size(),
                resources);
    }
}
