package heed.channels.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every controller method that asks for one the {@link SignedInCustomer} of its request, and nobody else a way past it. */
@Configuration(proxyBeanMethods = false)
class CustomerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final EnterPortal enterPortal;
    private final CustomerCookie cookie;

    CustomerArgument(EnterPortal enterPortal, CustomerCookie cookie) {
        this.enterPortal = enterPortal;
        this.cookie = cookie;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedInCustomer.class;
    }

    @Override
    public SignedInCustomer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return cookie.read((HttpServletRequest) web.getNativeRequest())
                .flatMap(enterPortal::find)
                .orElseThrow(NoCustomer::new);
    }
}
