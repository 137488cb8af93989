package heed.identity.roles;

import heed.identity.Right;
import heed.web.Frame;
import heed.web.Text;
import org.springframework.stereotype.Component;

/** What each right means, in the reader's language; one without words yet is shown as its scope. */
@Component
class RightWords {

    private final Text text;

    RightWords(Text text) {
        this.text = text;
    }

    String of(Frame frame, Right right) {
        return words(frame, "roles.right." + right.scope().replace(':', '.'), right);
    }

    /** A word or two, for the head of a column. */
    String brief(Frame frame, Right right) {
        return words(frame, "roles.brief." + right.scope().replace(':', '.'), right);
    }

    private String words(Frame frame, String key, Right right) {
        return text.knows(key) ? frame.text(key) : right.scope();
    }
}
