package heed.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestimonyTest {

    private static Testimony of(Map<String, Object> claims) {
        return new Testimony("ida", "", claims);
    }

    @Test
    void groups_stand_under_a_name_along_a_path_or_alone() {
        assertThat(of(Map.of("groups", List.of("a", "b", 7))).groups("groups")).contains(Set.of("a", "b"));
        assertThat(of(Map.of("realm_access", Map.of("roles", List.of("a")))).groups("realm_access.roles"))
                .contains(Set.of("a"));
        assertThat(of(Map.of("https://larkfield.example/groups", List.of("a")))
                        .groups("https://larkfield.example/groups"))
                .contains(Set.of("a"));
        assertThat(of(Map.of("groups", "a")).groups("groups")).contains(Set.of("a"));
    }

    @Test
    void who_says_nothing_of_groups_says_that_there_are_none() {
        assertThat(of(Map.of()).groups("groups")).contains(Set.of());
        assertThat(of(Map.of("groups", Map.of("a", "b"))).groups("groups")).contains(Set.of());
        assertThat(of(Map.of("groups", "a")).groups("groups.a.b")).contains(Set.of());
    }

    @Test
    void groups_that_are_too_many_for_a_token_are_not_taken_for_none() {
        assertThat(of(Map.of("_claim_names", Map.of("groups", "src1"))).groups("groups"))
                .isEmpty();
    }
}
