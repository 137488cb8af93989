package heed.conversations;

import heed.web.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the columns of a table of conversations are called. */
@Component
public class ColumnNames {

    private final ConversationFields fields;

    ColumnNames(ConversationFields fields) {
        this.fields = fields;
    }

    /** Names of all that can be chosen, by key and in their order. */
    public Map<String, String> of(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        ListColumn.BUILT_IN.forEach(each -> names.put(each.key(), frame.text("conversations.column." + each.key())));
        fields.asked().forEach(each -> names.put(each.column(), each.name(frame.locale())));
        return names;
    }
}
