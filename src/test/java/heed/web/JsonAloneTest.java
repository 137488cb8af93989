package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAloneTest extends HeedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cbor",
                "application/x-java-serialized-object",
                "application/yaml",
                "application/xml",
                "text/plain"
            })
    void S60_the_api_reads_json_and_nothing_that_makes_objects_of_bytes(String type) {
        assertThat(api.post("/teams", type, new byte[] {(byte) 0xa0}).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@class", "@type", "class"})
    void S60_a_body_cannot_choose_its_class(String field) {
        var answer = api.post("/teams", Map.of(field, "java.lang.ProcessBuilder", "key", "x", "name", "X"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson");
    }
}
