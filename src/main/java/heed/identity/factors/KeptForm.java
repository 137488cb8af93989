package heed.identity.factors;

import heed.identity.Secrets;
import heed.platform.Safe;
import heed.platform.Safe.CannotOpen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form that was posted before its sender showed that it is them. It travels through the page that asks, sealed: a password in it
 * is read by nobody, and nobody but the same browser's session gets it carried out.
 */
@Component
class KeptForm {

    private static final String BOND = "kept-forms";

    private final Safe safe;
    private final JsonMapper json;

    KeptForm(Safe safe, JsonMapper json) {
        this.safe = safe;
        this.json = json;
    }

    String keep(HttpServletRequest request) {
        Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
        fields.remove("_csrf");
        byte[] form = json.writeValueAsBytes(new Kept(request.getRequestURI(), fields));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(safe.lock(form, purpose(request)));
    }

    /** Empty where it was changed, or kept for another session. */
    Optional<Kept> open(String sealed, HttpServletRequest request) {
        try {
            byte[] form = safe.open(Base64.getUrlDecoder().decode(sealed), purpose(request));
            return Optional.of(json.readValue(form, Kept.class));
        } catch (CannotOpen | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** The request as if it had been posted with those fields now. */
    static HttpServletRequest carriedOut(Kept kept, HttpServletRequest request) {
        return new Posted(request, kept.fields());
    }

    /** Bound to the session by a word that stays when the session's id changes with the confirmation. */
    private static String purpose(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(BOND) instanceof String)) {
            session.setAttribute(BOND, Secrets.random());
        }
        return "form of session " + session.getAttribute(BOND);
    }

    /** Where it was posted to, with what. */
    record Kept(String path, Map<String, String[]> fields) {}

    private static final class Posted extends HttpServletRequestWrapper {

        private final Map<String, String[]> fields;

        private Posted(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            this.fields = fields;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return fields.get(name);
        }
    }
}
