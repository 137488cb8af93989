package heed.identity.scim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one filter that directories ask with before they add somebody: {@code userName eq "ada@example.org"} (RFC 7644 §3.4.2.2). */
record ScimFilter(String attribute, String value) {

    private static final Pattern EQUALS =
            Pattern.compile("\\s*([A-Za-z.]{1,40})\\s+[eE][qQ]\\s+\"((?:[^\"\\\\]|\\\\[\"\\\\]){0,300})\"\\s*");

    /** Empty for what is no such filter. */
    static Optional<ScimFilter> of(String written) {
        Matcher found = EQUALS.matcher(written);
        return found.matches()
                ? Optional.of(new ScimFilter(found.group(1), found.group(2).replaceAll("\\\\(.)", "$1")))
                : Optional.empty();
    }

    boolean isAbout(String name) {
        return attribute.equalsIgnoreCase(name);
    }
}
