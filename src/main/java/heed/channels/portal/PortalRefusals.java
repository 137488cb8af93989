package heed.channels.portal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;

/** Leads whoever is not signed in as a customer to the customers' door. */
@ControllerAdvice(basePackageClasses = PortalRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalRefusals {

    @ExceptionHandler
    RedirectView refuse(NoCustomer none) {
        var view = new RedirectView("/portal/sign-in");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
