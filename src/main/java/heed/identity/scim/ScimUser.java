package heed.identity.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.identity.StaffMember;
import java.util.List;

/** A member of staff as SCIM writes them (RFC 7643 §4.1). */
record ScimUser(
        List<String> schemas,
        String id,
        String userName,
        Name name,
        String displayName,
        List<Email> emails,
        boolean active,
        String preferredLanguage,
        Meta meta) {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    record Name(String formatted) {}

    record Email(
            String value,
            String type,
            @JsonProperty("primary") boolean isPrimary) {}

    record Meta(String resourceType, String location) {}

    /** @param base address of this Heed, without a slash at its end */
    static ScimUser of(StaffMember member, String base) {
        String id = member.id().value().toString();
        return new ScimUser(
                List.of(SCHEMA),
                id,
                member.email(),
                new Name(member.name()),
                member.name(),
                List.of(new Email(member.email(), "work", true)),
                member.active(),
                member.preferences().language().code(),
                new Meta("User", base + "/scim/v2/Users/" + id));
    }
}
