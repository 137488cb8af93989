package heed.identity.scim;

import org.springframework.http.HttpStatus;

/** What a directory is told when it cannot have what it asked for (RFC 7644 §3.12). */
final class ScimFault extends RuntimeException {

    private final HttpStatus status;
    private final String type;

    ScimFault(HttpStatus status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    HttpStatus status() {
        return status;
    }

    /** The detail keyword, empty where the status says enough. */
    String type() {
        return type;
    }
}
