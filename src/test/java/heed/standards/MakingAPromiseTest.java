package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.JourneyTest;
import java.util.List;
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

    @Test
    void a_manager_drafts_adopts_and_puts_into_effect() {
        signIn(EMAIL, PASSWORD);
        page.navigate("/standards");
        page.locator("a.button.primary").click();
        lookAround("standard-wording");
        page.locator("#code").fill("journey-draft");
        page.locator("#statement-en").fill("We deliver 90 % of all parcels within 2 hours.");
        page.locator("#metric").selectOption("delivery-time");
        page.locator("#threshold").fill("2");
        page.locator("#unacceptable").fill("4");
        page.locator("#scope-channel").fill("journey-draft");
        page.locator("main button.primary").click();
        new PromiseStory(api, "journey-draft").evidence();
        page.locator("main button.primary").click();
        page.locator("#waive-consulted").fill("Everybody was in the room.");
        page.locator("main button.primary").click();
        assertThat(page.locator(".notice").innerText()).contains("Trained");
        lookAround("standard-adopted");
        for (String gate : List.of("distributed", "announced", "trained")) {
            page.locator("#waive-" + gate).fill("It was done before.");
        }
        page.locator("main button.primary").click();
        assertThat(page.locator(".answer .verdict").innerText()).containsIgnoringCase("no data");
        lookAround("standard-without-data");
    }
}
