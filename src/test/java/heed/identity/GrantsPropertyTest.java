package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class GrantsPropertyTest {

    private static final List<String> QUEUES = List.of("bills", "leaks", "meters", "moving");

    /** What one role gives: these rights, in these queues or everywhere. */
    record Given(Set<Right> rights, @Nullable Set<String> queues) {

        boolean gives(Right right, String queue) {
            return rights.contains(right) && (queues == null || queues.contains(queue));
        }
    }

    @Property
    void roles_together_give_a_right_in_a_queue_exactly_where_one_of_them_does(@ForAll("roles") List<Given> roles) {
        Actor actor = acting(roles);

        for (Right right : Right.values()) {
            for (String queue : QUEUES) {
                boolean given = roles.stream().anyMatch(role -> role.gives(right, queue));
                Set<String> queues = actor.queuesFor(right);
                assertThat(actor.may(right, queue)).isEqualTo(given);
                assertThat(queues == null || queues.contains(queue)).isEqualTo(given);
            }
        }
    }

    @Property
    void who_acts_within_less_never_does_more(
            @ForAll("roles") List<Given> roles, @ForAll("role") Given limit, @ForAll("anywhere") String queue) {
        Actor actor = acting(roles);
        Actor narrowed = actor.within(limit.rights(), limit.queues());

        for (Right right : Right.values()) {
            assertThat(narrowed.may(right, queue)).isEqualTo(actor.may(right, queue) && limit.gives(right, queue));
        }
    }

    private static Actor acting(List<Given> roles) {
        Grants grants = roles.stream()
                .map(role -> Grants.of(role.rights(), role.queues()))
                .reduce(Grants.NOTHING, Grants::and);
        return new Actor(null, "", Actor.Kind.PERSON, grants);
    }

    @Provide
    Arbitrary<String> anywhere() {
        return Arbitraries.of("bills", "leaks", "meters", "moving", "nobody-s");
    }

    @Provide
    Arbitrary<List<Given>> roles() {
        return role().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Given> role() {
        return Combinators.combine(
                        Arbitraries.of(Right.class).set().ofMaxSize(6),
                        Arbitraries.of(QUEUES).set().ofMaxSize(3).injectNull(0.3))
                .as(Given::new);
    }
}
