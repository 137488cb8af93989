package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import org.junit.jupiter.api.Test;

/** What the palette offers is there. */
class PaletteTest extends HeedTest {

    @Test
    void the_palette_leads_to_pages_that_open() {
        signIn();
        var places =
                browser.get("/inbox").page().select(".palette-choices a[href]").eachAttr("href");
        assertThat(places).contains("/inbox", "/customers", "/disclosures", "/organisations", "/settings");
        assertThat(places)
                .allSatisfy(place ->
                        assertThat(browser.get(place).status()).as(place).isEqualTo(200));
    }
}
