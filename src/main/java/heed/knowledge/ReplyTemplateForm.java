package heed.knowledge;

import heed.identity.Sharing;
import heed.knowledge.ReplyTemplateDetails.WordedDetails;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** A template as people type it: sharing in one choice, phrases one a line, and room for one more language. */
record ReplyTemplateForm(Map<String, String> fields, List<String> queues) {

    private static final Pattern TEXT = Pattern.compile("wordings/([a-z]{2})/(?:text|phrases)");

    static ReplyTemplateForm of(MultiValueMap<String, String> posted) {
        var fields = new LinkedHashMap<>(posted.toSingleValueMap());
        String other = fields.getOrDefault("other/language", "").strip().toLowerCase(Locale.ROOT);
        if (other.matches("[a-z]{2}") && !fields.containsKey("wordings/" + other + "/text")) {
            fields.put("wordings/" + other + "/text", fields.getOrDefault("other/text", ""));
            fields.remove("other/language");
            fields.remove("other/text");
        }
        return new ReplyTemplateForm(fields, posted.getOrDefault("queues", List.of()));
    }

    static ReplyTemplateForm of(ReplyTemplate template) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tag", String.valueOf(template.version()));
        fields.put("code", template.code());
        fields.put("name", template.name());
        Sharing sharing = template.sharing();
        fields.put("share", sharing.scope().key() + (sharing.team() == null ? "" : ":" + sharing.team()));
        template.wordings().forEach((language, worded) -> {
            fields.put("wordings/" + language + "/text", worded.text());
            fields.put("wordings/" + language + "/phrases", String.join("\n", worded.phrases()));
        });
        return new ReplyTemplateForm(fields, template.queues());
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    int tag() {
        String tag = field("tag");
        return tag.matches("\\d{1,9}") ? Integer.parseInt(tag) : 0;
    }

    /** Codes of the languages that stand in the form. */
    TreeSet<String> languages() {
        return fields.keySet().stream()
                .map(TEXT::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    ReplyTemplateDetails details() {
        String[] share = field("share").split(":", 2);
        var wordings = new LinkedHashMap<String, WordedDetails>();
        for (String language : languages()) {
            String text = field("wordings/" + language + "/text");
            List<String> phrases =
                    field("wordings/" + language + "/phrases").lines().toList();
            if (!text.isBlank() || phrases.stream().anyMatch(each -> !each.isBlank())) {
                wordings.put(language, new WordedDetails(text, phrases));
            }
        }
        if (!field("other/text").isBlank()) {
            wordings.put(field("other/language").strip(), new WordedDetails(field("other/text"), List.of()));
        }
        return new ReplyTemplateDetails(
                field("code"), field("name"), share[0], share.length > 1 ? share[1] : null, queues, wordings);
    }

    /** Faults at the fields of the form instead of those of the API. */
    Faults faults(Invalid invalid) {
        return new Faults(invalid.faults().stream().map(this::atField).toList());
    }

    private Fault atField(Fault fault) {
        String pointer =
                fault.pointer().replaceFirst("^/(scope|team)$", "/share").replaceFirst("^/queues/.*", "/queues");
        boolean ofOther = pointer.startsWith("/wordings/")
                && languages().stream().noneMatch(each -> pointer.startsWith("/wordings/" + each + "/"));
        return new Fault(ofOther ? "/other/language" : pointer, fault.message(), fault.facts());
    }
}
