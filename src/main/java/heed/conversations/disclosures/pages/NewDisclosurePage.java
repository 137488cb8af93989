package heed.conversations.disclosures.pages;

import heed.web.Faults;
import java.util.List;

/** The form that notes a request for information, with what was typed. */
public record NewDisclosurePage(
        long number,
        String conversation,
        String customer,
        String kind,
        String asked,
        List<String> kinds,
        Faults faults) {}
