package heed.identity;

import heed.web.Companies;
import heed.web.Frame;
import heed.web.Language;
import heed.web.Place;
import heed.web.Viewer;
import heed.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Shows a member of staff the pages in their own language, theme and zone, with the places their rights open. */
@Component
class StaffViewers implements Viewers {

    private final Companies companies;

    StaffViewers(Companies companies) {
        this.companies = companies;
    }

    @Override
    public Viewer viewer(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof ActorAuthentication known && known.member() != null
                ? viewer(known.member(), known.actor())
                : visitor(LanguageChoice.of(request));
    }

    private Viewer viewer(StaffMember member, Actor actor) {
        Set<String> places = Arrays.stream(Place.values())
                .filter(place -> opens(place, actor))
                .map(Place::key)
                .collect(Collectors.toSet());
        StaffMember.Preferences preferences = member.preferences();
        return new Viewer(
                member.id().value().toString(),
                member.name(),
                Frame.initials(member.name()),
                preferences.language().locale(),
                preferences.zone(),
                preferences.theme(),
                places);
    }

    private Viewer visitor(Language language) {
        return new Viewer("", "", "", language.locale(), companies.company().zone(), "", Set.of());
    }

    private static boolean opens(Place place, Actor actor) {
        return switch (place) {
            case NOTICES -> true;
            case INBOX, PROMISES -> actor.may(Right.CONVERSATIONS_READ);
            case CUSTOMERS -> actor.may(Right.CUSTOMERS_READ);
            case CALLS -> actor.may(Right.CALLS_READ);
            case ASIDE -> actor.may(Right.CONVERSATIONS_WRITE) || actor.may(Right.SETTINGS_WRITE);
            case STANDARDS -> actor.may(Right.STANDARDS_READ);
            case KNOWLEDGE -> actor.may(Right.KNOWLEDGE_READ);
            case SETTINGS ->
                actor.may(Right.STAFF_READ)
                        || actor.may(Right.SETTINGS_WRITE)
                        || actor.may(Right.AUDIT_READ)
                        || actor.may(Right.QUEUES_WRITE)
                        || actor.may(Right.CALENDARS_WRITE)
                        || actor.may(Right.AUTOMATION_READ);
        };
    }
}
