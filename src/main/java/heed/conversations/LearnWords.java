package heed.conversations;

import heed.platform.Atomic;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Learns the words of what was said a moment after it was, so that nobody who says something waits for it. */
@Service
class LearnWords {

    private static final int AT_ONCE = 500;

    private final KnownWords words;

    LearnWords(KnownWords words) {
        this.words = words;
    }

    /** Some at a time; what is left is learned the next time. */
    @Scheduled(fixedDelay = 1_000)
    @Atomic
    void learn() {
        words.learn(AT_ONCE);
    }
}
