package heed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What an address reads, as its method declares it.
 *
 * @param parameters of the query or the form, by name
 * @param body the record that a JSON body becomes, null where there is none
 */
record Inputs(
        String route,
        Map<String, Class<?>> parameters,
        @org.jspecify.annotations.Nullable Class<?> body) {

    /** Of every address: {@code POST /inbox/layout}. */
    static Map<String, Inputs> of(RequestMappingHandlerMapping mappings) {
        var all = new LinkedHashMap<String, Inputs>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                mappings.getHandlerMethods().entrySet()) {
            for (String name : names(each.getKey())) {
                all.put(name, read(name, each.getValue()));
            }
        }
        return all;
    }

    /** The fields of the body, empty where it is no record. */
    List<String> fields() {
        return body == null || !body.isRecord()
                ? List.of()
                : Arrays.stream(body.getRecordComponents())
                        .map(component -> component.getName())
                        .toList();
    }

    private static List<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        Stream<String> verbs =
                methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
        return verbs.flatMap(verb -> mapping.getPatternValues().stream().map(path -> verb + " " + path))
                .toList();
    }

    private static Inputs read(String name, HandlerMethod method) {
        var parameters = new LinkedHashMap<String, Class<?>>();
        Class<?> body = null;
        for (MethodParameter each : method.getMethodParameters()) {
            RequestParam asked = each.getParameterAnnotation(RequestParam.class);
            if (each.hasParameterAnnotation(RequestBody.class)) {
                body = each.getParameterType();
            } else if (asked != null && !Map.class.isAssignableFrom(each.getParameterType())) {
                String written = asked.name().isEmpty() ? asked.value() : asked.name();
                parameters.put(written.isEmpty() ? each.getParameter().getName() : written, each.getParameterType());
            } else if (each.getParameterAnnotations().length == 0) {
                parameters.putAll(form(each.getParameterType()));
            }
        }
        return new Inputs(name, parameters, body);
    }

    /** A form that becomes a record is read field by field. */
    private static Map<String, Class<?>> form(Class<?> type) {
        var fields = new LinkedHashMap<String, Class<?>>();
        if (type.isRecord() && List.of("Form", "Filter", "Query").stream().anyMatch(type.getSimpleName()::endsWith)) {
            for (var component : type.getRecordComponents()) {
                fields.put(component.getName(), component.getType());
            }
        }
        return fields;
    }

    /** Names of parameters that are texts. */
    List<String> texts() {
        var names = new ArrayList<String>();
        parameters.forEach((name, type) -> {
            if (type == String.class || Iterable.class.isAssignableFrom(type)) {
                names.add(name);
            }
        });
        return names;
    }
}
