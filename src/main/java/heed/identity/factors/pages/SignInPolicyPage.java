package heed.identity.factors.pages;

import heed.web.Faults;
import java.util.List;

/** Of whom a second factor is demanded, and of whom it may be. */
public record SignInPolicyPage(String requiredOf, List<String> choices, Faults faults) {}
