package heed.automation.pages;

import heed.automation.pages.MacroPage.Choice;
import heed.web.Faults;
import java.util.List;

/** A part of a form that is kept or as somebody has just typed it. */
public interface FormPart {

    /** What stands in a plain field. */
    String value(String field);

    /** What a select offers. */
    List<Choice> choices(String field);

    Faults faults();
}
