package heed.channels.portal;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a customer writes in the portal.
 *
 * @param once of the form that was shown: what is sent twice with it is kept once
 * @param subject empty but for a new question
 */
record Message(String once, String subject, String text, List<MultipartFile> files) {

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_SUBJECT = 200;
    private static final int MOST_FILES = 10;

    Message {
        files = List.copyOf(files);
    }

    /** What the pages post. */
    record Form(
            @Nullable String once,
            @Nullable String subject,
            @Nullable String text,
            @Nullable List<MultipartFile> files) {

        Message message() {
            return new Message(
                    once == null ? "" : once,
                    subject == null
                            ? ""
                            : subject.replaceAll("\\p{Cntrl}+", " ").strip(),
                    text == null
                            ? ""
                            : text.replace("\r\n", "\n").replace("\0", "").strip(),
                    files == null
                            ? List.of()
                            : files.stream().filter(each -> !each.isEmpty()).toList());
        }
    }

    boolean saysNothing() {
        return text.isEmpty() && files.isEmpty();
    }

    Message saying(String other) {
        return new Message(once, subject, other, files);
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (saysNothing()) {
            faults.add(Fault.at("/text", "portal.fault.text"));
        } else if (text.length() > LONGEST_TEXT) {
            faults.add(Fault.at("/text", "portal.fault.long", LONGEST_TEXT));
        }
        if (subject.length() > LONGEST_SUBJECT) {
            faults.add(Fault.at("/subject", "portal.fault.long", LONGEST_SUBJECT));
        }
        if (files.size() > MOST_FILES) {
            faults.add(Fault.at("/files", "attachments.fault.too-many", MOST_FILES));
        }
        return faults;
    }
}
