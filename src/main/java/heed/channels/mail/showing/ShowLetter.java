package heed.channels.mail.showing;

import heed.channels.mail.MailView;
import heed.channels.mail.ShowMessage;
import heed.channels.mail.ShownMessage;
import heed.channels.mail.reading.FramedHtml;
import heed.channels.mail.reading.PictureInMail;
import heed.channels.mail.reading.PictureInMail.Kind;
import heed.channels.mail.reading.SentHtml;
import heed.channels.mail.showing.pages.LetterFrame;
import heed.identity.Actor;
import heed.platform.NotFound;
import heed.web.Frame;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows a letter with its look. Pictures from elsewhere stay away until somebody asks for them, trackers for ever. */
@Service
class ShowLetter {

    private static final int MOST_HOSTS = 3;

    private final ShowMessage showMessage;
    private final FetchedPictures fetched;
    private final PictureSenders senders;

    ShowLetter(ShowMessage showMessage, FetchedPictures fetched, PictureSenders senders) {
        this.showMessage = showMessage;
        this.fetched = fetched;
        this.senders = senders;
    }

    /**
     * @param pictures whether the reader asked for those from elsewhere
     * @throws NotFound where there is no such letter, or none with a look
     */
    LetterFrame letter(Frame frame, Actor actor, UUID id, boolean pictures) {
        ShownMessage message = showMessage.message(actor, id);
        MailView view = message.view();
        if (view == null || view.html() == null) {
            throw new NotFound();
        }
        String html = showMessage.html(message).map(SentHtml::html).orElse(view.html());
        boolean all = pictures || always(actor, message);
        Set<Integer> here = fetched.of(id);
        String folded = escaped(frame.text("letters.folded"));
        FramedHtml.Framed framed = FramedHtml.of(html, each -> shown(each, all, here) ? address(id, each) : "", folded);
        List<PictureInMail> waiting = framed.pictures().stream()
                .filter(each -> each.kind() == Kind.ELSEWHERE && !shown(each, all, here))
                .toList();
        return new LetterFrame(
                view.subject(),
                framed.body(),
                framed.coloured(),
                waiting.size(),
                hosts(waiting),
                hosts(framed.pictures().stream()
                        .filter(each -> each.kind() == Kind.TRACKER)
                        .toList()),
                "/messages/" + id + "/letter?pictures=shown");
    }

    /** A picture that is here tells nobody anything. */
    private static boolean shown(PictureInMail picture, boolean all, Set<Integer> here) {
        return switch (picture.kind()) {
            case ENCLOSED, WRITTEN_OUT -> true;
            case ELSEWHERE -> all || here.contains(picture.number());
            case TRACKER, NOWHERE -> false;
        };
    }

    /** A name that its own domain disowns is not the sender whom the reader trusts. */
    boolean always(Actor actor, ShownMessage message) {
        MailView view = message.view();
        return actor.staff() instanceof UUID staff
                && view != null
                && !view.from().address().isEmpty()
                && !view.authentication().refused()
                && senders.has(staff, view.from().address());
    }

    private static String address(UUID id, PictureInMail picture) {
        return "/messages/" + id + "/pictures/" + picture.number();
    }

    private static List<String> hosts(List<PictureInMail> pictures) {
        return pictures.stream()
                .map(PictureInMail::host)
                .distinct()
                .limit(MOST_HOSTS)
                .toList();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
