package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https:evil.example",
                "https://evil.example/inbox",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "inbox",
                "/../..//evil.example",
                "/%zz"
            })
    void S45_another_site_is_never_the_next_page(String wish) {
        assertThat(NextPage.of(wish)).isEqualTo("/");
    }

    @Test
    void a_path_of_this_heed_with_its_query_is() {
        assertThat(NextPage.of("/standards?window=14d&q=%C5%A1")).isEqualTo("/standards?window=14d&q=%C5%A1");
    }
}
