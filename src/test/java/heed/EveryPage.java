package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.channels.mail.SmtpSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The address of every page that routes.txt names, with something behind each of its variables. */
final class EveryPage {

    /** An archive of somebody's data is a file, and a provider's page is the provider's. */
    private static final Pattern ELSEWHERE = Pattern.compile(".*/archive|/sign-in/with/.*");

    private final Api api;
    private final JdbcClient db;
    private final String key;
    private final OneOfEach hidden;
    private final OneOfEachShared shared;
    private final List<String> missing = new ArrayList<>();

    /** A page that is to be looked at. */
    record Visit(Route route, String path) {}

    /**
     * @param person the API of whom the personal things belong to
     * @param browser in which that person is signed in, and a customer comes in at the portal
     * @param key in small letters, of this test alone
     */
    EveryPage(Api api, Api person, Browser browser, SmtpSink mails, JdbcClient db, String key) {
        this.api = api;
        this.db = db;
        this.key = key;
        String ada = "ada" + key;
        hidden = new OneOfEach(api, person, key)
                .begin(ada)
                .fill(person.get("/me").text("/name"));
        askForProof(ada + "@mill-lane.example");
        shared = new OneOfEachShared(api, key)
                .calls(browser)
                .letters(mails, ada + "@mill-lane.example")
                .portal(browser, mails, ada + "@mill-lane.example", hidden.id("number"));
    }

    private void askForProof(String ada) {
        db.sql("update parties.contact_point set since = since - interval '9 days' where value = ?")
                .param(ada)
                .update();
        String one = "/conversations/" + hidden.id("conversation") + "/disclosures/" + hidden.id("disclosure");
        Map<String, ?> kind = Map.of("sensitivity", "medium", "classes", List.of("consumption"), "basis", "Contract 7");
        assertThat(api.post(one + "/classification", kind).status()).isEqualTo(201);
        Answer sent = api.post(one + "/verification", Map.of("method", "link", "address", ada));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    }

    List<Visit> visits() throws IOException {
        Map<String, String> kinds = OneOfEach.kinds();
        var visits = new ArrayList<Visit>();
        for (Route route : Route.declared()) {
            if (route.method().equals("GET") && !route.isApi() && !route.isStream()) {
                path(route, kinds).ifPresent(path -> visits.add(new Visit(route, path)));
            }
        }
        return visits;
    }

    /** A sentence for each page that cannot be opened as nothing stands for one of its variables. */
    List<String> missing() {
        return missing;
    }

    private Optional<String> path(Route route, Map<String, String> kinds) {
        var values = new ArrayList<String>();
        for (String variable : route.variables()) {
            String kind = String.valueOf(kinds.get(variable));
            Optional<String> value = shared.value(variable)
                    .or(() -> OneOfEach.OPEN.contains(kind) ? Optional.empty() : Optional.of(hidden.id(kind)));
            if (value.isEmpty() && !ELSEWHERE.matcher(route.pattern()).matches()) {
                missing.add(route.name() + ": nothing stands for " + variable + "; make one in OneOfEachShared");
            }
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        String query = query(route);
        return Optional.of(route.path(values) + (query.isEmpty() ? "" : "?" + query));
    }

    /** What a page has to be told beside its address. */
    private String query(Route route) {
        return switch (route.pattern()) {
            case "/routing/fairness/cases" ->
                "staff=" + shared.value("staff/{id}").orElseThrow();
            case "/disclosures/new" -> "conversation=" + hidden.id("number");
            case "/customers/{id}/merges/new" -> "into=ada" + key + "@mill-lane.example";
            default -> route.sent();
        };
    }
}
