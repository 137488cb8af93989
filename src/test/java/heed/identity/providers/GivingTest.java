package heed.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.identity.providers.ProviderGifts.Gift;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GivingTest {

    private static final List<GroupMapping> MAPPINGS = List.of(
            new GroupMapping("admins", "administrator", null, null),
            new GroupMapping("managers", "manager", null, null),
            new GroupMapping("leaks-leads", null, "leaks", "lead"),
            new GroupMapping("leaks", null, "leaks", "agent"));

    private static final Giving NEWCOMER = new Giving(Set.of(), Map.of(), Set.of());

    private static Giving after(Giving before, String... groups) {
        return before.after("login", MAPPINGS, Set.of(groups));
    }

    @Test
    void a_group_gives_and_takes_back_what_it_alone_gave() {
        Giving in = after(NEWCOMER, "admins", "leaks", "unknown");
        assertThat(in.roles()).containsExactly("administrator");
        assertThat(in.places()).containsExactly(Map.entry("leaks", "agent"));
        assertThat(in.gifts()).hasSize(2);

        assertThat(after(in)).isEqualTo(NEWCOMER);
    }

    @Test
    void what_was_given_by_hand_stays() {
        Giving manager = new Giving(Set.of("manager"), Map.of("leaks", "lead"), Set.of());

        Giving in = after(manager, "managers", "leaks");
        assertThat(in.places()).as("the place by hand is the better one").containsExactly(Map.entry("leaks", "lead"));
        assertThat(after(in)).isEqualTo(manager);
    }

    @Test
    void the_first_group_of_a_team_says_the_place_and_another_one_changes_it() {
        Giving lead = after(NEWCOMER, "leaks", "leaks-leads");
        assertThat(lead.places()).containsExactly(Map.entry("leaks", "lead"));
        assertThat(after(lead, "leaks").places()).containsExactly(Map.entry("leaks", "agent"));
    }

    @Test
    void what_two_providers_give_goes_with_the_last_of_them() {
        Giving both = after(NEWCOMER, "admins").after("other", MAPPINGS, Set.of("admins"));
        assertThat(both.gifts())
                .containsExactlyInAnyOrder(
                        new Gift("login", "administrator", null), new Gift("other", "administrator", null));

        Giving one = after(both);
        assertThat(one.roles()).containsExactly("administrator");
        assertThat(one.after("other", MAPPINGS, Set.of()).roles()).isEmpty();
    }

    @Test
    void what_may_not_be_taken_now_is_taken_another_time() {
        Giving admin = after(NEWCOMER, "admins");
        Giving held = after(admin).keeping(admin, Set.of("administrator"));

        assertThat(held).isEqualTo(admin);
        assertThat(after(held)).isEqualTo(NEWCOMER);
    }

    @Property
    void nothing_given_by_hand_is_ever_lost_and_the_same_groups_change_nothing(
            @ForAll Set<Boolean> hand, @ForAll boolean admins, @ForAll boolean managers, @ForAll boolean leaks) {
        var roles = new HashSet<String>(hand.contains(true) ? Set.of("manager") : Set.of());
        Giving before = new Giving(roles, hand.contains(false) ? Map.of("leaks", "lead") : Map.of(), Set.of());
        var groups = new HashSet<String>();
        if (admins) {
            groups.add("admins");
        }
        if (managers) {
            groups.add("managers");
        }
        if (leaks) {
            groups.add("leaks");
        }

        Giving in = before.after("login", MAPPINGS, groups);
        assertThat(in.roles()).containsAll(before.roles());
        assertThat(in.places()).containsAllEntriesOf(before.places());
        assertThat(in.after("login", MAPPINGS, groups)).isEqualTo(in);
        assertThat(in.after("login", MAPPINGS, Set.of())).isEqualTo(before);
    }
}
