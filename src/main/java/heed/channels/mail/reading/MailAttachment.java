package heed.channels.mail.reading;

/**
 * A file that came with a mail. Its content stays in the raw mail and is read from there.
 *
 * @param part place among the mail's parts, by which {@link MailReader#part} finds it again
 * @param name cleaned for showing: no path, no control or format characters, at most 255 letters
 * @param type as the sender declares it, which proves nothing
 * @param bytes size when decoded
 * @param inline meant to be seen inside the text
 * @param contentId name by which the HTML refers to it, empty where none is given
 */
public record MailAttachment(int part, String name, String type, long bytes, boolean inline, String contentId) {}
