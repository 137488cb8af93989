package heed.knowledge;

import heed.identity.Sharing;
import java.util.List;
import java.util.SortedMap;

/** What a template is to be, read and found to be sound. */
record ReplyTemplateDraft(
        String code, String name, Sharing sharing, List<String> queues, SortedMap<String, Worded> wordings) {}
