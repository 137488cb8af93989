package heed.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as the API shows it.
 *
 * @param used how often it was sent in this month and the two before, null where it was not counted for this answer
 */
record ReplyTemplateView(
        UUID id,
        String code,
        String name,
        String scope,
        @Nullable String team,
        List<String> queues,
        SortedMap<String, Worded> wordings,
        boolean archived,
        Instant writtenAt,
        String writtenBy,
        int version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage used,

        String url) {

    record Usage(long times, long edited) {}

    static ReplyTemplateView of(ReplyTemplate template) {
        return of(template, null);
    }

    static ReplyTemplateView of(CountedTemplate counted) {
        return of(counted.template(), new Usage(counted.used(), counted.edited()));
    }

    private static ReplyTemplateView of(ReplyTemplate template, @Nullable Usage used) {
        return new ReplyTemplateView(
                template.id().value(),
                template.code(),
                template.name(),
                template.sharing().scope().key(),
                template.sharing().team(),
                template.queues(),
                template.wordings(),
                template.archived() != null,
                template.written().at(),
                template.written().by(),
                template.version(),
                used,
                "/reply-templates/" + template.id().value());
    }
}
