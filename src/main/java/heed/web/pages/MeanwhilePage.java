package heed.web.pages;

import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a form while another changed what it was about.
 *
 * @param address where the form goes
 * @param back where the thing is shown as it is now; empty where nobody knows
 * @param typed the words among it, as they were typed
 * @param fields all that was sent but for what it was made from, so that it can be sent again
 */
public record MeanwhilePage(String address, String back, List<String> typed, Map<String, List<String>> fields) {}
