package heed.standards;

import heed.standards.pages.Piece;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the cases behind the figures of one page. */
record FigureLinks(String code, Period period, Map<String, String> dimensions) {

    String cases(CaseState state) {
        return cases(state, period, Map.of());
    }

    /** @param narrower dimensions beside those of the page */
    String cases(CaseState state, Period within, Map<String, String> narrower) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/standards/{code}/cases")
                .queryParam("state", state.code())
                .queryParam("from", within.from())
                .queryParam("to", within.to());
        var all = new TreeMap<>(dimensions);
        all.putAll(narrower);
        all.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new TreeMap<String, Object>(all);
        values.put("code", code);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The figures of this window and these dimensions, or of another window. */
    static String figures(String code, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/standards/{standard-code}");
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new TreeMap<String, Object>(query);
        values.put("standard-code", code);
        return address.encode().buildAndExpand(values).toUriString();
    }

    Piece number(String words, CaseState state) {
        return new Piece(words, cases(state));
    }
}
