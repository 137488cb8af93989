package heed.knowledge;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of templates goes on: behind this usefulness, name and id. */
record TemplatePlace(long usefulness, String name, @Nullable UUID id) {

    static final TemplatePlace START = new TemplatePlace(0, "", null);

    static TemplatePlace behind(CountedTemplate last) {
        return new TemplatePlace(
                last.usefulness(),
                last.template().name().toLowerCase(Locale.ROOT),
                last.template().id().value());
    }

    /** @throws Invalid where the text is none of ours */
    static TemplatePlace read(String cursor) {
        if (cursor.isEmpty()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
            return new TemplatePlace(Long.parseLong(parts[0]), parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw Invalid.at("/cursor", "knowledge.fault.cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((usefulness + " " + id + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("usefulness", usefulness);
        parameters.put("name", name);
        parameters.put("id", id);
        return parameters;
    }
}
