package heed.parties.organisations.pages;

import heed.web.Faults;
import java.util.List;

/** What a customer belongs to, and who may follow their conversations. */
public record CirclePage(
        String url, List<Row> organisations, List<Row> watchers, boolean writes, String typed, Faults faults) {

    /** @param remark the role, or why they belong */
    public record Row(String id, String url, String name, String remark) {}
}
