package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Service;

/** A person's own choice of language, theme and time zone. */
@Service
class ChangePreferences {

    private static final Set<String> THEMES = Set.of("", "light", "dark");

    private final StaffMembers staff;

    ChangePreferences(StaffMembers staff) {
        this.staff = staff;
    }

    /** @param theme light, dark or empty for the system's choice */
    @Atomic
    StaffMember change(Actor actor, String language, String theme, String zone) {
        if (actor.id() == null) {
            throw new NotFound();
        }
        StaffMember member = staff.findForUpdate(actor.id()).orElseThrow(NotFound::new);
        var faults = new ArrayList<Fault>();
        if (!THEMES.contains(theme)) {
            faults.add(Fault.at("/theme", "identity.fault.theme"));
        }
        var chosen = new StaffMember.Preferences(
                Choices.language(language, member.preferences().language(), faults),
                theme,
                Choices.zone(zone, member.preferences().zone(), faults));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        StaffMember changed = member.with(chosen);
        staff.save(changed);
        return changed;
    }
}
