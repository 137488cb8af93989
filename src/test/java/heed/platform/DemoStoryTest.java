package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoStoryTest extends HeedTest {

    @Autowired
    DemoStory story;

    @Autowired
    DemoChapters chapters;

    private static final List<String> told = new ArrayList<>();

    @Test
    void chapters_are_told_once_and_in_order_and_a_broken_one_again() {
        assertThatThrownBy(() -> story.tell(List.of(new Leak(true), new Pipes())))
                .hasMessage("the pen broke");
        assertThat(told).containsExactly("pipes");

        story.tell(List.of(new Leak(false), new Pipes()));
        story.tell(List.of(new Leak(false), new Pipes()));
        assertThat(told).containsExactly("pipes", "leak");
    }

    @Test
    void a_database_that_began_without_the_demo_never_gets_it() {
        assertThat(chapters.wanted(true)).isFalse();
    }

    static class Pipes implements DemoChapter {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public void tell() {
            told.add("pipes");
        }
    }

    record Leak(boolean broken) implements DemoChapter {

        @Override
        public int order() {
            return 2;
        }

        @Override
        public void tell() {
            if (broken) {
                throw new IllegalStateException("the pen broke");
            }
            told.add("leak");
        }
    }
}
