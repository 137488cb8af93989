package heed.conversations.views;

import heed.conversations.ColumnNames;
import heed.conversations.ListColumn;
import heed.conversations.ListOrder;
import heed.conversations.views.pages.ViewPage;
import heed.conversations.views.pages.ViewPage.Choice;
import heed.conversations.views.pages.ViewsPage;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Sharing;
import heed.web.Faults;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lays out the pages of views. */
@Component
class ViewPages {

    private final FindViews findViews;
    private final Circles circles;
    private final ColumnNames columnNames;

    ViewPages(FindViews findViews, Circles circles, ColumnNames columnNames) {
        this.findViews = findViews;
        this.circles = circles;
        this.columnNames = columnNames;
    }

    /** What stands in the form, typed or not. */
    record Typed(
            String key,
            String name,
            String search,
            String sort,
            String scope,
            List<String> columns,
            boolean pinned,
            int version) {

        static Typed of(KeptView view, boolean pinned) {
            return new Typed(
                    view.key(),
                    view.name(),
                    view.search(),
                    view.order().key(),
                    scope(view.sharing()),
                    view.columns().stream().map(ListColumn::key).toList(),
                    pinned,
                    view.version());
        }

        /** A team's scope carries the team behind a colon. */
        private static String scope(Sharing sharing) {
            return sharing.scope() == Sharing.Scope.TEAM
                    ? sharing.scope().key() + ":" + sharing.team()
                    : sharing.scope().key();
        }

        ViewWish wish() {
            String[] parts = scope.split(":", 2);
            return new ViewWish(null, name, search, sort, columns, parts[0], parts.length > 1 ? parts[1] : null);
        }
    }

    ViewsPage views(Frame frame, Actor actor) {
        Circle circle = findViews.circle(actor);
        List<String> pins = findViews.pins(actor);
        Map<String, String> teams = circles.teams();
        return new ViewsPage(findViews.seen(actor).stream()
                .map(each -> new ViewsPage.Row(
                        each.key(),
                        each.name(),
                        each.search(),
                        sharing(frame, each.sharing(), teams),
                        pins.contains(each.key()),
                        pins.indexOf(each.key()) == 0,
                        circle.changes(each.sharing())))
                .toList());
    }

    private static String sharing(Frame frame, Sharing sharing, Map<String, String> teams) {
        String team = Objects.requireNonNullElse(sharing.team(), "");
        return sharing.scope() == Sharing.Scope.TEAM
                ? teams.getOrDefault(team, team)
                : frame.text("views.scope." + sharing.scope().key());
    }

    ViewPage view(Frame frame, Actor actor, Typed typed, Faults faults) {
        Circle circle = findViews.circle(actor);
        boolean mayChange = typed.key().isEmpty()
                || circle.changes(findViews.kept(actor, typed.key()).sharing());
        return new ViewPage(
                typed.key(),
                typed.name(),
                typed.search(),
                Arrays.stream(ListOrder.values())
                        .map(each -> new Choice(
                                each.key(),
                                frame.text("views.sort." + each.key()),
                                each.key().equals(typed.sort())))
                        .toList(),
                scopes(frame, circle, typed.scope()),
                columnNames.of(frame).entrySet().stream()
                        .map(each -> new Choice(
                                each.getKey(), each.getValue(), typed.columns().contains(each.getKey())))
                        .toList(),
                typed.pinned(),
                mayChange,
                typed.version(),
                faults);
    }

    /** Only those with whom this person may share. */
    private List<Choice> scopes(Frame frame, Circle circle, String chosen) {
        var scopes = new ArrayList<Choice>();
        if (circle.id() != null) {
            scopes.add(new Choice("personal", frame.text("views.scope.personal"), chosen.equals("personal")));
        }
        circles.teams().forEach((key, name) -> {
            if (circle.changes(Sharing.team(key)) || chosen.equals("team:" + key)) {
                scopes.add(
                        new Choice("team:" + key, frame.text("views.scope.team", name), chosen.equals("team:" + key)));
            }
        });
        if (circle.publishes() || chosen.equals("company")) {
            scopes.add(new Choice("company", frame.text("views.scope.company"), chosen.equals("company")));
        }
        return scopes;
    }
}
