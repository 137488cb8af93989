package heed.identity;

import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the first administrator, who manages the service too, of an installation where nobody works yet. */
@Service
class SetUpHeed {

    private static final List<String> FIRST_ROLES = List.of("administrator", "manager");

    private final SetUpOffers offers;
    private final StaffMembers staff;
    private final AddStaff addStaff;
    private final Clock clock;

    SetUpHeed(SetUpOffers offers, StaffMembers staff, AddStaff addStaff, Clock clock) {
        this.offers = offers;
        this.staff = staff;
        this.addStaff = addStaff;
        this.clock = clock;
    }

    /** A new token for {@code /set-up}, to be printed where only the one who runs Heed can read it. */
    @Atomic
    String offer() {
        String token = Secrets.random();
        offers.offer(Secrets.hash(token), clock.instant());
        return token;
    }

    boolean isNeeded() {
        return staff.none();
    }

    /** @throws Invalid with a token that is not the one printed last, or was used */
    @Atomic
    StaffMember setUp(String token, String name, String email, String password, @Nullable String language) {
        if (!staff.none() || !offers.take(Secrets.hash(token.strip()), clock.instant())) {
            throw Invalid.at("/token", "identity.fault.set-up-token");
        }
        return add(name, email, password, language);
    }

    /** For HEED_ADMIN_EMAIL and HEED_ADMIN_PASSWORD: whoever sets them runs Heed. */
    @Atomic
    StaffMember setUpFromSettings(String email, String password) {
        return add(email.substring(0, Math.max(1, email.indexOf('@'))), email, password, null);
    }

    private StaffMember add(String name, String email, String password, @Nullable String language) {
        return addStaff.add(
                Actor.SYSTEM, new StaffDetails(name, email, password, FIRST_ROLES, List.of(), language, null));
    }
}
