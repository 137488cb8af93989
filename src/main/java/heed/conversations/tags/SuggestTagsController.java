package heed.conversations.tags;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests tags while somebody types some: each suggestion is what they typed with its last word finished. */
@Controller
class SuggestTagsController {

    private static final int MOST = 12;

    private final Tags known;
    private final Templates templates;

    SuggestTagsController(Tags known, Templates templates) {
        this.known = known;
        this.templates = templates;
    }

    @GetMapping("/tags/suggestions")
    JteModel suggest(
            Actor actor, @RequestParam(defaultValue = "") String tags, @RequestParam(defaultValue = "") String into) {
        actor.require(Right.CONVERSATIONS_READ);
        String typed = tags + into;
        String last = typed.substring(typed.length() - lastWord(typed));
        String before = typed.substring(0, typed.length() - last.length());
        Set<String> chosen = Set.copyOf(Arrays.asList(before.strip().split("[\\s,]+")));
        List<String> suggestions = known.list(KeepTag.name(last), "", true, MOST + chosen.size()).stream()
                .map(Tag::name)
                .filter(each -> !chosen.contains(each))
                .limit(MOST)
                .map(each -> before + each)
                .toList();
        return templates.conversationsTagsSuggestions(suggestions);
    }

    private static int lastWord(String typed) {
        int from = typed.length();
        while (from > 0 && typed.charAt(from - 1) != ',' && !Character.isWhitespace(typed.charAt(from - 1))) {
            from--;
        }
        return typed.length() - from;
    }
}
