package heed.conversations.attachments.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The files that wait beside what somebody writes.
 *
 * @param url where further ones are handed over
 * @param most how many bytes all of them may have
 * @param tooLarge what to say of one that is larger, with {@code %} for its name
 */
public record UploadsPart(String url, List<File> files, long most, String tooLarge, Faults faults) {

    /**
     * One of them.
     *
     * @param url its address, below which it is removed and restored
     * @param removed whether it can be had back and is not sent
     */
    public record File(String key, String name, String url, long kilobytes, boolean removed) {}
}
