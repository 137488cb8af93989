package heed.identity.pages;

import heed.web.Faults;

/**
 * The form for the first administrator.
 *
 * @param token the one that was printed when Heed started
 */
public record SetUpPage(String token, String name, String email, Faults faults) {}
