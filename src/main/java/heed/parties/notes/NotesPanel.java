package heed.parties.notes;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.notes.pages.NotesPage;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The notes on a customer's page. */
@Component
class NotesPanel implements CustomerPanel {

    private static final int MOST = 100;

    private final Notes notes;
    private final Templates templates;

    NotesPanel(Notes notes, Templates templates) {
        this.notes = notes;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean beside() {
        return false;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        return Optional.of(panel(frame, actor, id, all, "", Faults.NONE));
    }

    Panel panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all, String typed, Faults faults) {
        var page = new NotesPage(
                "/customers/" + id.value(),
                notes.of(all, MOST).stream()
                        .map(each -> row(frame, actor, each))
                        .toList(),
                actor.may(Right.CUSTOMERS_WRITE),
                typed,
                faults);
        return new Panel("notes", frame.text("parties.notes"), templates.partiesNotesNotes(frame, page));
    }

    private static NotesPage.Row row(Frame frame, Actor actor, Note note) {
        Instant edited = note.editedAt();
        return new NotesPage.Row(
                note.id().toString(),
                note.text(),
                frame.text("parties.note-by", note.authorName(), frame.moment(note.writtenAt())),
                edited == null ? "" : frame.text("parties.note-edited", frame.moment(edited)),
                note.pinnedAt() != null,
                note.isBy(actor));
    }
}
