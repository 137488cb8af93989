package heed.web;

import heed.web.pages.MeanwhilePage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps what was typed into a form that was made from an older version than the one there is. */
@Component
class TypedMeanwhile {

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "version");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret).*");
    private static final Pattern NO_WORDS = Pattern.compile("true|false|on|off|\\d*|[0-9a-f-]{36}");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    TypedMeanwhile(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    MeanwhilePage page(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name) && !SECRET.matcher(name).matches()) {
                fields.put(name, List.of(values));
            }
        });
        return new MeanwhilePage(request.getRequestURI(), shown(request.getRequestURI()), words(fields), fields);
    }

    private static List<String> words(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(value -> !NO_WORDS.matcher(value).matches())
                .distinct()
                .toList();
    }

    /** The nearest page above a form's address: its own where it has one. */
    private String shown(String address) {
        String path = address;
        while (path.length() > 1) {
            if (isPage(PathContainer.parsePath(path))) {
                return path;
            }
            path = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        }
        return "";
    }

    private boolean isPage(PathContainer path) {
        return mappings.getObject().getHandlerMethods().keySet().stream().anyMatch(mapping -> shows(mapping, path));
    }

    private static boolean shows(RequestMappingInfo mapping, PathContainer path) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getPatterns().stream().anyMatch(each -> each.matches(path));
    }
}
