package heed.identity.notices;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.identity.WorkingTimes;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A person's own choice how notices reach them. Whoever is no person, such as a machine's token, gets none and keeps none. */
@Service
class ChooseDelivery {

    private final DeliveryChoices choices;
    private final PlanDelivery planDelivery;
    private final WorkingTimes workingTimes;
    private final Companies companies;
    private final Calm calm;
    private final Clock clock;

    ChooseDelivery(
            DeliveryChoices choices,
            PlanDelivery planDelivery,
            WorkingTimes workingTimes,
            Companies companies,
            Calm calm,
            Clock clock) {
        this.choices = choices;
        this.planDelivery = planDelivery;
        this.workingTimes = workingTimes;
        this.companies = companies;
        this.calm = calm;
        this.clock = clock;
    }

    DeliveryChoice find(Actor actor) {
        StaffId own = actor.id();
        return own == null ? nobodys() : choices.find(own);
    }

    /**
     * @param version the one that was changed, -1 where it is none of ours, 0 for whichever it is
     * @return empty where it was changed meanwhile
     * @throws Invalid with what cannot be understood, and where no moment would be left for an alarm
     */
    @Atomic
    Optional<DeliveryChoice> choose(Actor actor, DeliveryWish wish, int version) {
        StaffId own = actor.id();
        DeliveryChoice before = own == null ? nobodys() : choices.findForUpdate(own);
        if (version != 0 && version != before.version()) {
            return Optional.empty();
        }
        DeliveryChoice chosen = wish.over(before);
        if (!chosen.calendar().isEmpty() && !workingTimes.names().containsKey(chosen.calendar())) {
            throw Invalid.at("/calendar", "notices.fault.calendar");
        }
        Instant now = clock.instant();
        if (calm.release(chosen, now).isEmpty()) {
            throw Invalid.at("/quiet/until", "notices.fault.never");
        }
        if (own == null) {
            return Optional.of(chosen);
        }
        choices.save(own, chosen);
        planDelivery.planAnew(own, chosen, now);
        return Optional.of(choices.find(own));
    }

    private DeliveryChoice nobodys() {
        return DeliveryChoice.usual(companies.company().zone());
    }
}
