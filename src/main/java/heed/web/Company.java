package heed.web;

import java.time.ZoneId;

/**
 * The company whose customers are served.
 *
 * @param vision the sentence at every rail's foot and on the public pages
 * @param language ISO 639-1 code for those who have chosen none
 * @param zone in which its days begin
 */
public record Company(String name, String vision, String language, ZoneId zone) {}
