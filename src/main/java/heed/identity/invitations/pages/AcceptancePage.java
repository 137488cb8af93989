package heed.identity.invitations.pages;

import heed.web.Faults;

/**
 * What the invited are asked.
 *
 * @param by who invites, as text
 * @param token of the link, which the form posts back to
 */
public record AcceptancePage(String token, String by, String email, String name, String language, Faults faults) {}
