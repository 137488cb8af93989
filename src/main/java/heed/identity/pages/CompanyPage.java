package heed.identity.pages;

import heed.web.Faults;

/**
 * The company as it is described, or as somebody has just typed it.
 *
 * @param version what the form was made from
 */
public record CompanyPage(String name, String vision, String language, String zone, String version, Faults faults) {}
