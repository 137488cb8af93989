package heed.identity.invitations.pages;

import heed.identity.pages.RoleChoice;
import heed.identity.pages.StaffMemberPage.TeamChoice;
import heed.web.Faults;
import java.util.List;
import java.util.Set;

/**
 * The form with which somebody is invited.
 *
 * @param roles keys of the roles chosen
 * @param byMail whether Heed can send the link itself
 */
public record InvitationForm(
        String email,
        Set<String> roles,
        List<TeamChoice> teams,
        List<RoleChoice> companyRoles,
        List<RoleChoice> teamRoles,
        String language,
        boolean byMail,
        Faults faults) {}
