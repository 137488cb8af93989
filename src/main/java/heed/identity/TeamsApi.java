package heed.identity;

import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams, for programs. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamsApi {

    private final FindStaff findStaff;
    private final FormTeam formTeam;

    TeamsApi(FindStaff findStaff, FormTeam formTeam) {
        this.findStaff = findStaff;
        this.formTeam = formTeam;
    }

    @GetMapping
    Slice<TeamView> list(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        return findStaff.teams(actor, cursor, limit).map(TeamView::of);
    }

    @PostMapping
    ResponseEntity<TeamView> create(@RequestBody TeamDetails details, Actor actor) {
        Team team = formTeam.form(actor, details);
        return ResponseEntity.created(URI.create("/api/v1/teams/" + team.key())).body(TeamView.of(team));
    }

    @GetMapping("/{key}")
    ResponseEntity<TeamView> show(@PathVariable String key, Actor actor) {
        Team team = findStaff.team(actor, key);
        return ResponseEntity.ok().eTag(EntityTag.of(team.version())).body(TeamView.of(team));
    }

    @PatchMapping("/{key}")
    TeamView update(
            @PathVariable String key,
            @RequestBody TeamDetails details,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            Actor actor) {
        return TeamView.of(formTeam.change(actor, key, details, EntityTag.version(tag)));
    }

    record TeamView(String key, String name, List<String> queues, List<String> onlyReads) {

        static TeamView of(Team team) {
            return new TeamView(team.key(), team.name(), team.queues(), team.onlyReads());
        }
    }
}
