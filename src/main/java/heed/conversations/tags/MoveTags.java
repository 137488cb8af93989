package heed.conversations.tags;

import heed.platform.Atomic;
import heed.web.LiveNews;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Carries merges of tags, and what was taken back of them, to the conversations, some hundred at a time. Any number of replicas may do
 * it: rows that one has are skipped by the others.
 */
@Service
class MoveTags {

    private final TagMerges merges;
    private final LiveNews news;

    MoveTags(TagMerges merges, LiveNews news) {
        this.merges = merges;
        this.news = news;
    }

    /** One step for each merge that has something left to do. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @Atomic
    public void move() {
        int moved = merges.unfinished().stream().mapToInt(merges::move).sum()
                + merges.unreturned().stream().mapToInt(merges::giveBack).sum();
        if (moved > 0) {
            news.tell("inbox");
        }
    }
}
