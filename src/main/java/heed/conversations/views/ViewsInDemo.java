package heed.conversations.views;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What everybody at Larkfield Water looks at in the morning. */
@Component
record ViewsInDemo(KeepView keepView) implements DemoChapter {

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void tell() {
        keep("longer-than-four-hours", "Waiting longer than four hours", "is:open waiting:>4h", "longest-wait");
        keep("urgent-first", "Urgent first", "is:open", "priority");
        keep("leaks", "Supply and leaks", "is:open queue:supply-and-leaks", "longest-wait");
    }

    private void keep(String key, String name, String search, String sort) {
        keepView.add(Actor.SYSTEM, new ViewWish(key, name, search, sort, List.of(), "company", null), false);
    }
}
