package heed.conversations;

import heed.identity.Actor;
import heed.platform.Invalid;
import java.util.Collection;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files that somebody hands over for what they are about to write. */
public interface HandedFiles {

    /** How a form's field begins that names such a file; its key follows. */
    String FIELD = "upload.";

    /**
     * Keeps the files until they are sent, and answers their keys; a field without a file is passed over.
     *
     * @throws Invalid where one is too large
     */
    List<String> keep(Actor actor, ConversationId conversation, List<MultipartFile> files);

    /**
     * Hands over what lies ready, such as a template's file, as if the actor had chosen it. One that waits there already, of the
     * same name and size, is not handed over twice.
     *
     * @return its key
     * @throws Invalid where it is one too many
     */
    String hand(Actor actor, ConversationId conversation, String name, String type, byte[] content);

    /** What the actor has handed over here stays for whoever goes on with their draft, a day at most. */
    void leave(Actor actor, ConversationId conversation);

    /** What was left here with a draft is the actor's. */
    void takeUp(Actor actor, ConversationId conversation);

    /** Names of what was left here with a draft. */
    List<String> left(ConversationId conversation);

    /** A file's name as it can be shown and sent, whatever it is called. */
    String cleanName(String givenName);

    /**
     * A file as it would be kept.
     *
     * @throws Invalid where it is empty or too large
     */
    Checked check(String givenName, String said, byte[] content);

    /**
     * @param name without anything that a file system or a header could misread
     * @param type media type, as far as the bytes bear it out
     */
    record Checked(String name, String type) {}

    /**
     * The files as attachments, in the order in which they were handed over. Asking again answers the same.
     *
     * @throws Invalid where the actor has handed over no such file here
     */
    List<Attachment> take(Actor actor, ConversationId conversation, Collection<String> keys);
}
