package heed.conversations.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import heed.JourneyTest;
import heed.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingJourneyTest extends JourneyTest {

    @Test
    void a_lead_sees_the_line_and_an_agent_takes_from_it_with_one_key() {
        var story = new RoutingStory(api);
        Instant now = Instant.now();
        story.setUp(Map.of("ageing", List.of(240, 480), "byLanguage", true));
        story.letter("The water is still brown", "normal", now.minus(Duration.ofHours(9)));
        story.letter("Pressure gone since noon", "urgent", now.minus(Duration.ofHours(2)));
        story.letter(
                "Laskun eräpäivä",
                Map.of("language", "fi", "at", now.minus(Duration.ofHours(3)).toString()));
        Actor mina = story.agent("Mina Okafor");
        Actor jon = story.lead("Jon Bell");
        story.know(mina, Map.of("skills", List.of("en:5", "sl:2")));
        story.know(jon, Map.of("skills", List.of("en:5")));
        story.switchTo(mina, "available");

        signIn(story.email("Jon Bell"), RoutingStory.PASSWORD);
        page.navigate("/routing");
        assertThat(page.locator("#main")).containsText("Needs Finnish, which nobody there has.");
        lookAround("routing-line");
        page.navigate("/routing/queues/" + story.queue);
        assertThat(page.locator("tbody tr").first()).containsText("moved up 2 priorities because it has waited 9 h");
        lookAround("routing-queue-line");
        page.navigate("/routing/people/" + mina.staff());
        lookAround("routing-person");

        open("en-GB", 1440, com.microsoft.playwright.options.ColorScheme.LIGHT);
        signIn(story.email("Mina Okafor"), RoutingStory.PASSWORD);
        page.navigate("/inbox");
        page.keyboard().press("g");
        assertThat(page.locator(".toast")).containsText("needs English, you have it");
        assertThat(page.locator(".thing-head h1")).containsText("The water is still brown");
        lookAround("routing-next");
        page.locator("#presence > summary").click();
        lookAround("routing-presence");

        open("en-GB", 1440, com.microsoft.playwright.options.ColorScheme.LIGHT);
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/routing");
        lookAround("routing-settings");
        page.navigate("/settings/routing/queues/" + story.queue);
        lookAround("routing-queue-settings");
        page.navigate("/routing/fairness");
        lookAround("routing-fairness");
    }
}
