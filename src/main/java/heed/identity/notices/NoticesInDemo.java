package heed.identity.notices;

import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.notices.DeliveryWish.KindWish;
import heed.identity.notices.DeliveryWish.QuietWish;
import heed.platform.DemoChapter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mina Okafor's evenings are her own, unless somebody calls her by name. No mail leaves a demo. */
@Component
class NoticesInDemo implements DemoChapter {

    private final StaffMembers staff;
    private final ChooseDelivery chooseDelivery;

    NoticesInDemo(StaffMembers staff, ChooseDelivery chooseDelivery) {
        this.staff = staff;
        this.chooseDelivery = chooseDelivery;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void tell() {
        staff.findByEmail("mina.okafor@larkfield.example")
                .map(StaffMember::actor)
                .ifPresent(mina -> chooseDelivery.choose(mina, wish(), 0));
    }

    static DeliveryWish wish() {
        var mentions = new KindWish(true, true, null, true);
        var late = new KindWish(true, true, null, false);
        var evenings = new QuietWish("18:00", "08:00", List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"));
        return new DeliveryWish(Map.of("mention", mentions, "overdue", late), evenings, null, null);
    }
}
