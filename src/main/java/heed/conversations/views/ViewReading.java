package heed.conversations.views;

import heed.conversations.ConversationFields;
import heed.conversations.ConversationSelection;
import heed.conversations.ListColumn;
import heed.conversations.ListOrder;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Sharing;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what somebody wishes a view to be, or says everything that is wrong with it. */
@Component
class ViewReading {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SEARCH = 500;

    private final ConversationSelection selection;
    private final Circles circles;
    private final ConversationFields fields;

    ViewReading(ConversationSelection selection, Circles circles, ConversationFields fields) {
        this.selection = selection;
        this.circles = circles;
        this.fields = fields;
    }

    /** @param before what it was, for a new one what is usual */
    KeptView read(Actor actor, Circle circle, ViewWish wish, KeptView before) {
        var faults = new ArrayList<Fault>();
        String name = Objects.requireNonNullElse(wish.name(), before.name()).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "views.fault.name", LONGEST_NAME));
        }
        String search =
                Objects.requireNonNullElse(wish.search(), before.search()).strip();
        checkSearch(actor, search, faults);
        String sort = Objects.requireNonNullElse(wish.sort(), before.order().key());
        Optional<ListOrder> order = ListOrder.of(sort);
        if (order.isEmpty()) {
            faults.add(Fault.at("/sort", "views.fault.sort", sort));
        }
        List<ListColumn> columns = columns(wish.columns(), before.columns(), faults);
        Sharing sharing = sharing(circle, wish, before.sharing(), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new KeptView(before.key(), name, search, order.orElseThrow(), columns, sharing, false, before.version());
    }

    private void checkSearch(Actor actor, String search, List<Fault> faults) {
        if (search.length() > LONGEST_SEARCH) {
            faults.add(Fault.at("/search", "views.fault.search-long", LONGEST_SEARCH));
            return;
        }
        try {
            selection.check(actor, search);
        } catch (Invalid unclear) {
            unclear.faults().forEach(each -> faults.add(new Fault("/search", each.message(), each.facts())));
        }
    }

    private List<ListColumn> columns(@Nullable List<String> wished, List<ListColumn> before, List<Fault> faults) {
        if (wished == null) {
            return before;
        }
        if (wished.size() > ListColumn.MOST) {
            faults.add(Fault.at("/columns", "views.fault.columns", ListColumn.MOST));
        }
        var columns = new ArrayList<ListColumn>();
        for (int n = 0; n < wished.size(); n++) {
            String key = wished.get(n);
            int place = n;
            ListColumn.of(key)
                    .filter(each -> before.contains(each) || !each.ofField() || isField(each))
                    .ifPresentOrElse(
                            columns::add, () -> faults.add(Fault.at("/columns/" + place, "views.fault.column", key)));
        }
        return columns.stream().distinct().toList();
    }

    private boolean isField(ListColumn column) {
        return fields.asked().stream().anyMatch(each -> each.key().equals(column.field()));
    }

    private Sharing sharing(Circle circle, ViewWish wish, Sharing before, List<Fault> faults) {
        if (wish.scope() == null) {
            return before;
        }
        Optional<Sharing.Scope> scope = Sharing.Scope.of(wish.scope());
        String team = Objects.requireNonNullElse(wish.team(), "");
        if (scope.isEmpty()
                || scope.get() == Sharing.Scope.PERSONAL && circle.id() == null
                || scope.get() == Sharing.Scope.TEAM && !circles.teams().containsKey(team)) {
            faults.add(Fault.at(scope.isPresent() && !team.isEmpty() ? "/team" : "/scope", "views.fault.scope"));
            return before;
        }
        return switch (scope.get()) {
            case PERSONAL -> Sharing.personal(Objects.requireNonNull(circle.id()));
            case TEAM -> Sharing.team(team);
            case COMPANY -> Sharing.COMPANY;
        };
    }

    /** A key made of the name, empty where none of its letters fits into one. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String key =
                plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.substring(0, Math.min(40, key.length())).replaceAll("-$", "");
    }
}
