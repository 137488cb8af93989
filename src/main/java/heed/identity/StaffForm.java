package heed.identity;

import heed.identity.StaffDetails.Place;
import heed.identity.pages.StaffMemberPage.TeamChoice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields that a browser posts about a member of staff: {@code role} per company role, {@code team.<key>} per team. */
public final class StaffForm {

    private static final String TEAM = "team.";

    private StaffForm() {}

    /** What was typed. */
    public static StaffDetails details(MultiValueMap<String, String> form) {
        String password = form.getFirst("password");
        List<Place> teams = form.keySet().stream()
                .filter(field ->
                        field.startsWith(TEAM) && !typed(form.getFirst(field)).isEmpty())
                .map(field -> new Place(field.substring(TEAM.length()), form.getFirst(field)))
                .toList();
        return new StaffDetails(
                typed(form.getFirst("name")),
                typed(form.getFirst("email")),
                password == null || password.isEmpty() ? null : password,
                Optional.ofNullable(form.get("role")).orElse(List.of()),
                teams,
                form.getFirst("language"),
                form.getFirst("zone"));
    }

    /** The teams to choose among, with the roles typed. */
    public static List<TeamChoice> choices(Collection<Team> teams, StaffDetails typed) {
        return teams.stream()
                .map(team -> new TeamChoice(team.key(), team.name(), role(team.key(), typed.teams())))
                .toList();
    }

    private static String role(String team, @Nullable List<Place> places) {
        return places == null
                ? ""
                : places.stream()
                        .filter(place -> team.equals(place.team()))
                        .map(place -> typed(place.role()))
                        .findFirst()
                        .orElse("");
    }

    /** Empty for a field that was not there. */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
