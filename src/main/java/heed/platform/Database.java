package heed.platform;

/**
 * Where the rows are, and as whom Heed comes to them.
 *
 * @param url a JDBC URL
 * @param application reads and writes rows, and cannot change tables
 * @param migrator owns the tables
 */
record Database(String url, Login application, Login migrator) {

    /** A role of PostgreSQL. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
