package heed.conversations.attention;

import heed.identity.Colleagues.Called;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code @} in a note with the name or mail address of a colleague behind it.
 *
 * @param said the name or address
 * @param who those it can mean: more than one where they have the same name
 */
record Call(String said, List<Called> who) {

    Call {
        who = List.copyOf(who);
    }

    /** The calls in a text, each with the longest name that stands there. An {@code @} inside a word, as in an address, calls nobody. */
    static List<Call> in(String text, List<Called> known) {
        var calls = new ArrayList<Call>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                Call call = longest(text, at + 1, known);
                if (!call.who.isEmpty()) {
                    calls.add(call);
                    at += call.said.length();
                }
            }
        }
        return List.copyOf(calls);
    }

    private static Call longest(String text, int from, List<Called> known) {
        var found = new Call("", List.of());
        for (Called each : known) {
            for (String name : List.of(each.actor().name(), each.email())) {
                if (name.length() >= found.said.length() && stands(text, from, name)) {
                    found = found.or(text.substring(from, from + name.length()), each);
                }
            }
        }
        return found;
    }

    private Call or(String longer, Called called) {
        var all = new ArrayList<Called>(longer.length() > said.length() ? List.of() : who);
        all.add(called);
        return new Call(longer, all);
    }

    private static boolean stands(String text, int from, String name) {
        int end = from + name.length();
        return !name.isEmpty() && text.regionMatches(true, from, name, 0, name.length()) && ends(text, end);
    }

    /** A full stop ends a name, unless the address goes on behind it. */
    private static boolean ends(String text, int end) {
        int next = end < text.length() && ".-".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        return next >= text.length() || !Character.isLetterOrDigit(text.codePointAt(next));
    }
}
