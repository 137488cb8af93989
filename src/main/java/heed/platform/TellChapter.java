package heed.platform;

import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** Tells a chapter wholly or not at all, so that a story that was cut off goes on where it stopped. */
@Service
class TellChapter {

    private final DemoChapters chapters;

    TellChapter(DemoChapters chapters) {
        this.chapters = chapters;
    }

    /** @return false where it had been told before */
    @Atomic
    boolean tell(DemoChapter chapter) {
        boolean news = chapters.add(ClassUtils.getUserClass(chapter).getSimpleName());
        if (news) {
            chapter.tell();
        }
        return news;
    }
}
