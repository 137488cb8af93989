package heed.identity.factors;

import heed.identity.factors.KeptForm.Kept;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens a kept form at the address it was made for: the confirmation sends the browser there with 307, which posts it again. It runs
 * behind every filter of security, so that the form is asked for all that it was asked for the first time.
 */
@Component
class CarryOutKeptForm extends OncePerRequestFilter {

    static final String FIELD = "kept";

    private final KeptForm keptForm;

    CarryOutKeptForm(KeptForm keptForm) {
        this.keptForm = keptForm;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                kept(request).map(form -> KeptForm.carriedOut(form, request)).orElse(request), response);
    }

    /** Parameters are read of forms alone: reading those of another body would take it from its reader. */
    private Optional<Kept> kept(HttpServletRequest request) {
        String type = request.getContentType();
        String sealed = request.getMethod().equals("POST")
                        && type != null
                        && type.startsWith("application/x-www-form-urlencoded")
                        && !request.getRequestURI().equals(ConfirmationController.ADDRESS)
                        && request.getSession(false) != null
                ? request.getParameter(FIELD)
                : null;
        return sealed == null || sealed.isEmpty()
                ? Optional.empty()
                : keptForm.open(sealed, request).filter(form -> form.path().equals(request.getRequestURI()));
    }
}
