package heed.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TakingCustomersOutTest extends CustomersStory {

    @Test
    void s58_no_spreadsheet_reckons_with_a_customers_name() {
        customer("=HYPERLINK(\"http://evil.example\") " + key, address("evil"));
        customer("Two; cells " + key, address("two"));

        String csv = api.get("/customers/export?q=" + key).body();

        assertThat(csv).startsWith("id,name,organisation,emails,phones,");
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\") " + key + "\"", "\"'Two; cells " + key + "\"");
        assertThat(csv.lines()).hasSize(3);
        signIn();
        assertThat(browser.get("/customers/export.csv?q=" + key).header("Content-Disposition"))
                .contains("customers.csv");
    }
}
