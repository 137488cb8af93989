package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TwoEditorsJourneyTest extends JourneyTest {

    private final String key = "two" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void who_saves_second_loses_nothing_looks_and_decides() {
        Map<String, ?> team = Map.of("key", key, "name", "Meters", "queues", java.util.List.of("support"));
        assertThat(api.post("/teams", team).status()).isEqualTo(201);
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/teams/" + key);
        page.fill("#name", "Meters and mains of the western valley");

        api.patch("/teams/" + key, Map.of("name", "Meters, since this morning"));
        page.locator("main button.primary").click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Somebody changed it meanwhile");
        assertThat(page.locator(".typed").textContent()).contains("Meters and mains of the western valley");
        assertThat(page.locator("main a.button").getAttribute("href")).isEqualTo("/settings/teams/" + key);
        assertThat(api.get("/teams/" + key).text("/name")).isEqualTo("Meters, since this morning");
        lookAround("changed-meanwhile");

        page.locator("main button").click();
        assertThat(page.locator(".toast").textContent()).contains("Meters and mains of the western valley");
        assertThat(api.get("/teams/" + key).text("/name")).isEqualTo("Meters and mains of the western valley");
    }
}
