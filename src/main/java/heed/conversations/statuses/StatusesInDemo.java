package heed.conversations.statuses;

import heed.conversations.Status;
import heed.conversations.StatusLabels;
import heed.conversations.statuses.KeepStatusLabels.Wish;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Larkfield Water's own names for waiting. */
@Component
record StatusesInDemo(KeepStatusLabels keepStatusLabels, StatusLabels labels) implements DemoChapter {

    @Override
    public int order() {
        return 57;
    }

    @Override
    public void tell() {
        name("awaiting-crew", 10, "Awaiting the crew", "Čaka na ekipo", "Ждём бригаду", "Odottaa työryhmää");
        name(
                "awaiting-laboratory",
                20,
                "Awaiting the laboratory",
                "Čaka na laboratorij",
                "Ждём лабораторию",
                "Odottaa laboratoriota");
    }

    private void name(String key, int place, String en, String sl, String ru, String fi) {
        if (labels.find(key).isEmpty()) {
            keepStatusLabels.add(
                    Actor.SYSTEM,
                    key,
                    Status.WAITING_THIRD_PARTY.key(),
                    new Wish(Map.of("en", en, "sl", sl, "ru", ru, "fi", fi), place, null));
        }
    }
}
