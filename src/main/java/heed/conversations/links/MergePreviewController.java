package heed.conversations.links;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.links.pages.Found;
import heed.conversations.links.pages.MergePage;
import heed.conversations.links.pages.MergePage.Preview;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the conversation that another is merged into, and shows what the two would come to before anything is done. */
@Controller
class MergePreviewController {

    private final ConversationDirectory conversations;
    private final SearchOthers searchOthers;
    private final PreviewMerge previewMerge;
    private final MergePages pages;
    private final Templates templates;

    MergePreviewController(
            ConversationDirectory conversations,
            SearchOthers searchOthers,
            PreviewMerge previewMerge,
            MergePages pages,
            Templates templates) {
        this.conversations = conversations;
        this.searchOthers = searchOthers;
        this.previewMerge = previewMerge;
        this.pages = pages;
        this.templates = templates;
    }

    /** A number leads to its preview at once, words to what they find. */
    @GetMapping("/conversations/{number:\\d+}/merges/new")
    JteModel choose(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String into,
            HttpServletResponse response) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation leaving = conversations.find(actor, number);
        OptionalLong meant = SearchOthers.number(into.isBlank() ? words : into);
        if (meant.isEmpty()) {
            OthersFound others = searchOthers.search(frame, actor, leaving, words);
            return page(frame, actor, leaving, words, others, null);
        }
        try {
            KnownConversation staying = conversations.find(actor, meant.getAsLong());
            Preview preview = pages.preview(frame, previewMerge.preview(actor, leaving, staying));
            return page(frame, actor, leaving, words, new OthersFound(false, List.of(), Faults.NONE), preview);
        } catch (NotFound unknown) {
            response.setStatus(422);
            var faults = new Faults(List.of(Fault.at("/words", "links.fault.unknown")));
            return page(
                    frame,
                    actor,
                    leaving,
                    words.isBlank() ? into : words,
                    new OthersFound(false, List.of(), faults),
                    null);
        }
    }

    private JteModel page(
            Frame frame,
            Actor actor,
            KnownConversation leaving,
            String words,
            OthersFound others,
            @Nullable Preview preview) {
        List<Found> suggested = preview != null
                ? List.of()
                : previewMerge.suggestions(actor, leaving).stream()
                        .map(each -> pages.suggested(frame, each))
                        .toList();
        return templates.conversationsLinksMerge(
                frame,
                new MergePage(
                        leaving.number(),
                        leaving.subject(),
                        words,
                        others.searched(),
                        others.found(),
                        suggested,
                        preview,
                        others.faults()));
    }
}
