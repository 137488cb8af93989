package heed.channels.imports.reading;

import java.io.IOException;

/** An export cannot be read any further. */
public final class ExportRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason key of the sentence that says why */
    ExportRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Key of the sentence that says why. */
    public String reason() {
        return reason;
    }
}
