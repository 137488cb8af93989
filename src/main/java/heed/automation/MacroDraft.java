package heed.automation;

import heed.identity.Sharing;
import java.util.List;

/** What a macro is to be, read and found to be sound. */
record MacroDraft(String key, String name, Sharing sharing, List<String> queues, List<Action> actions) {}
