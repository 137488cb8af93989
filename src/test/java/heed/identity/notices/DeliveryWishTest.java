package heed.identity.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.identity.NoticeKind;
import heed.identity.notices.DeliveryWish.QuietWish;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryWishTest {

    private static final DeliveryChoice USUAL = DeliveryChoice.usual(ZoneOffset.UTC);

    @Test
    void what_is_left_out_stays_as_it_is() {
        DeliveryChoice chosen = NoticesInDemo.wish().over(USUAL);

        DeliveryChoice after = new DeliveryWish(null, null, "office", "07:30").over(chosen);

        assertThat(after.kinds()).isEqualTo(chosen.kinds());
        assertThat(after.quiet()).isEqualTo(chosen.quiet());
        assertThat(after.calendar()).isEqualTo("office");
        assertThat(after.digestAt()).isEqualTo(LocalTime.of(7, 30));
        assertThat(after.version()).isEqualTo(chosen.version() + 1);
    }

    @Test
    void the_bell_alone_is_the_usual_choice_for_every_kind() {
        assertThat(USUAL.kinds()).hasSize(NoticeKind.values().length);
        assertThat(USUAL.kinds()).allMatch(each -> each.bell() && !Way.BROWSER.in(each) && !Way.MAIL.in(each));
    }

    @Test
    void no_day_ends_the_quiet_hours() {
        DeliveryChoice chosen = NoticesInDemo.wish().over(USUAL);
        assertThat(chosen.quiet()).isNotNull();
        assertThat(chosen.of(NoticeKind.MENTION).through()).isTrue();

        assertThat(new DeliveryWish(null, new QuietWish("18:00", "08:00", List.of()), null, null)
                        .over(chosen)
                        .quiet())
                .isNull();
    }

    @Test
    void each_thing_that_is_wrong_is_named() {
        var wish = new DeliveryWish(null, new QuietWish("6 pm", null, List.of("mon", "someday")), null, "noon");

        assertThatThrownBy(() -> wish.over(USUAL))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder("/quiet/days", "/quiet/from", "/quiet/until", "/digestAt"));
    }
}
