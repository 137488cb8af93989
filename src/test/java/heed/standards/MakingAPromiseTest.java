package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.JourneyTest;
import org.junit.jupiter.api.Test;

class MakingAPromiseTest extends JourneyTest {

    @Test
    void a_manager_looks_at_a_promise() {
        var story = new PromiseStory(api, "journey-parcels");
        story.inEffect("2026-01-01");
        story.measure(14, 40);
        signIn(EMAIL, PASSWORD);
        page.navigate("/standards");
        lookAround("standards");
        page.locator("a.promise-words[href='/standards/journey-parcels']").click();
        assertThat(page.locator(".figure").first().innerText()).isNotEmpty();
        lookAround("standard");
        page.locator(".figure-of a").first().click();
        lookAround("standard-cases");
    }
}
