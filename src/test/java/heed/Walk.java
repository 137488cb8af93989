package heed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;

/** Sends what {@code routes.txt} declares, as a person or as a program. */
final class Walk {

    private Walk() {}

    /** Opens a page that has a form, so that the browser holds a token for it. */
    static String csrf(Browser browser) {
        return browser.get("/profile").page().select("input[name=_csrf]").attr("value");
    }

    static Answer send(Browser browser, Route route, String path, String csrf) {
        return send(browser, route, path, route.sent(), csrf);
    }

    /** As {@link #send(Browser, Route, String, String)}, with something else sent. */
    static Answer send(Browser browser, Route route, String path, String sent, String csrf) {
        if (route.method().equals("GET")) {
            return browser.get(sent.isEmpty() ? path : path + "?" + sent);
        }
        if (sent.startsWith("upload=")) {
            return browser.upload(path, sent.substring("upload=".length()), "a.csv", "a,b".getBytes(UTF_8));
        }
        var fields = new LinkedHashMap<String, String>();
        for (String field : sent.split("&")) {
            int mark = field.indexOf('=');
            if (mark > 0) {
                fields.put(field.substring(0, mark), field.substring(mark + 1));
            }
        }
        if (!csrf.isEmpty()) {
            fields.put("_csrf", csrf);
        }
        return browser.post(path, fields);
    }

    static Answer send(Api api, Route route, String path) {
        return send(api, route, path, route.sent());
    }

    /** As {@link #send(Api, Route, String)}, with something else sent. */
    static Answer send(Api api, Route route, String path, String sent) {
        if (sent.startsWith("type=")) {
            return api.post(path, sent.substring("type=".length()), "{}".getBytes(UTF_8));
        }
        String body = sent.isEmpty() ? "{}" : sent;
        return switch (route.method()) {
            case "GET" -> api.get(path);
            case "POST" -> api.post(path, body);
            case "PUT" -> api.put(path, body);
            case "PATCH" -> api.patch(path, body);
            case "DELETE" -> api.delete(path);
            default -> throw new IllegalArgumentException(route.method());
        };
    }
}
