package heed.identity;

import heed.platform.Invalid;

/** In which form the audit trail leaves: a table for people, lines of JSON for programs. */
enum AuditFormat {
    CSV("text/csv", "audit.csv"),
    NDJSON("application/x-ndjson", "audit.ndjson");

    private final String type;
    private final String fileName;

    AuditFormat(String type, String fileName) {
        this.type = type;
        this.fileName = fileName;
    }

    /** @throws Invalid for any other word */
    static AuditFormat of(String word) {
        return switch (word) {
            case "csv" -> CSV;
            case "ndjson" -> NDJSON;
            default -> throw Invalid.at("/format", "audit.fault.format");
        };
    }

    String type() {
        return type;
    }

    String fileName() {
        return fileName;
    }
}
