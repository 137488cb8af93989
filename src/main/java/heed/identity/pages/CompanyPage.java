package heed.identity.pages;

import heed.web.Faults;

/** The company as it is described, or as somebody has just typed it. */
public record CompanyPage(String name, String vision, String language, String zone, Faults faults) {}
