package heed.knowledge;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;

/** The rule for texts with variables, wherever they are kept. */
public final class Placeholders {

    private Placeholders() {}

    /**
     * What is wrong with the text: a variable that nobody knows, or braces that close nothing.
     *
     * @param pointer to the text's field
     */
    public static List<Fault> faults(String pointer, String text) {
        var wording = new Wording(text);
        var faults = new ArrayList<Fault>();
        List<String> unknown = wording.unknown();
        if (!unknown.isEmpty()) {
            faults.add(Fault.at(
                    pointer,
                    "knowledge.fault.variable",
                    String.join(", ", unknown),
                    String.join(", ", Variable.keys())));
        } else if (wording.hasLooseBraces()) {
            faults.add(Fault.at(pointer, "knowledge.fault.braces"));
        }
        return faults;
    }

    /** Every variable that a text may name, without its braces. */
    public static List<String> known() {
        return Variable.keys();
    }
}
