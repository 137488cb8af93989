package heed.identity.resets.pages;

import heed.web.Faults;

/** The form for the new password, reached by the link with this token. */
public record NewPasswordPage(String token, String name, String email, Faults faults) {}
