package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every controller method that asks for one the {@link Frame} of its request. */
@Component
class FrameArgument implements HandlerMethodArgumentResolver {

    private final Text text;
    private final Companies companies;
    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<RailCount> counts;

    FrameArgument(Text text, Companies companies, ObjectProvider<Viewers> viewers, ObjectProvider<RailCount> counts) {
        this.text = text;
        this.companies = companies;
        this.viewers = viewers;
        this.counts = counts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Frame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return frame((HttpServletRequest) web.getNativeRequest());
    }

    Frame frame(HttpServletRequest request) {
        Viewer viewer = viewers.getObject().viewer(request);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        String query = request.getQueryString();
        return new Frame(
                viewer,
                companies.company(),
                text,
                new Numbers(viewer.locale(), viewer.zone(), text),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                token == null ? "" : token.getToken(),
                counts(request.getUserPrincipal(), viewer),
                flash == null ? null : (Toast) flash.get(Toast.FLASH));
    }

    private Map<String, Long> counts(@Nullable Principal who, Viewer viewer) {
        var found = new HashMap<String, Long>();
        if (who != null) {
            List<RailCount> asked = counts.stream().toList();
            for (RailCount count : asked) {
                if (viewer.places().contains(count.place())) {
                    found.put(count.place(), count.count(who));
                }
            }
        }
        return found;
    }
}
