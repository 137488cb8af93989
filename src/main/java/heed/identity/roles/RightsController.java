package heed.identity.roles;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.identity.RoleWords;
import heed.identity.SafeCell;
import heed.identity.Team;
import heed.identity.roles.RightsTable.QueueRights;
import heed.identity.roles.pages.RightsPage;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do what: every queue with the roles that open it, for those who give roles out. */
@Controller
class RightsController {

    private final RightsTable table;
    private final RightWords words;
    private final AuditTrail audit;
    private final Templates templates;

    RightsController(RightsTable table, RightWords words, AuditTrail audit, Templates templates) {
        this.table = table;
        this.words = words;
        this.audit = audit;
        this.templates = templates;
    }

    @GetMapping("/settings/rights")
    JteModel show(Actor actor, Frame frame) {
        var queues = new LinkedHashMap<String, List<RightsPage.Line>>();
        var names = new LinkedHashMap<String, String>();
        for (QueueRights line : table.lines(actor)) {
            names.put(line.queue(), line.queueName());
            queues.computeIfAbsent(line.queue(), _ -> new ArrayList<>()).add(line(frame, line));
        }
        return templates.identityRolesRights(
                frame,
                new RightsPage(
                        RightsTable.COLUMNS.stream()
                                .map(right -> words.brief(frame, right))
                                .toList(),
                        queues.entrySet().stream()
                                .map(each ->
                                        new RightsPage.Queue(String.valueOf(names.get(each.getKey())), each.getValue()))
                                .toList()));
    }

    @GetMapping("/settings/rights.csv")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        List<QueueRights> lines = table.lines(actor);
        audit.record(actor, "rights-export", "rights", null, Map.of("lines", lines.size()));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"rights.csv\"");
        String[] columns = Stream.concat(
                        Stream.of("queue", "role", "team", "people"),
                        RightsTable.COLUMNS.stream().map(Right::scope))
                .toArray(String[]::new);
        var printer = new CSVPrinter(
                response.getWriter(),
                CSVFormat.RFC4180.builder().setHeader(columns).get());
        for (QueueRights line : lines) {
            printer.printRecord(cells(line));
        }
        printer.flush();
    }

    private static RightsPage.Line line(Frame frame, QueueRights line) {
        return new RightsPage.Line(
                RoleWords.name(frame, line.role()),
                team(line.team()),
                RightsTable.COLUMNS.stream().map(line.rights()::contains).toList(),
                String.join(", ", line.people()));
    }

    private static List<String> cells(QueueRights line) {
        var cells = new ArrayList<>(List.of(
                SafeCell.of(line.queue()),
                SafeCell.of(line.role().key()),
                line.team() == null ? "" : SafeCell.of(line.team().key()),
                SafeCell.of(String.join(", ", line.people()))));
        RightsTable.COLUMNS.forEach(right -> cells.add(line.rights().contains(right) ? "yes" : "no"));
        return cells;
    }

    private static String team(@Nullable Team team) {
        return team == null ? "" : team.name();
    }
}
