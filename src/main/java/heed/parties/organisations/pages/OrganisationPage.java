package heed.parties.organisations.pages;

import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation, or the empty form for a new one.
 *
 * @param id null for a new one
 * @param typedMember what was typed for a new member when it could not be found
 */
public record OrganisationPage(
        @Nullable String id,
        String title,
        Form form,
        List<String> modes,
        List<Member> members,
        boolean writes,
        String typedMember,
        Faults faults) {

    /** Domains stand one on a line. */
    public record Form(String name, String visibility, String domains, int version) {}

    /** @param byName whether they were made a member; else they belong by a verified address */
    public record Member(String id, String url, String name, String address, boolean lead, boolean byName) {}
}
