package heed.platform;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills a new database with the demo company before Heed says that it is ready, unless HEED_DEMO=false. */
@Component
class DemoStory implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);

    private final ObjectProvider<DemoChapter> chapters;
    private final DemoChapters told;
    private final TellChapter tellChapter;
    private final boolean wanted;
    private final boolean command;

    DemoStory(
            ObjectProvider<DemoChapter> chapters,
            DemoChapters told,
            TellChapter tellChapter,
            @Value("${heed.demo}") boolean wanted,
            @Value("${heed.command:false}") boolean command) {
        this.chapters = chapters;
        this.told = told;
        this.tellChapter = tellChapter;
        this.wanted = wanted;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!command && told.wanted(wanted) && wanted) {
            tell(chapters.stream().toList());
        }
    }

    void tell(List<DemoChapter> story) {
        List<DemoChapter> inOrder = story.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
        for (int n = 0; n < inOrder.size(); n++) {
            long begun = System.nanoTime();
            if (tellChapter.tell(inOrder.get(n))) {
                long millis = (System.nanoTime() - begun) / 1_000_000;
                log.info("The demo company: chapter {} of {} told in {} ms", n + 1, inOrder.size(), millis);
            }
        }
    }
}
