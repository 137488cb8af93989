package heed.channels.mail.authentication;

import java.util.List;

/** What domains publish in the DNS. */
interface DomainRecords {

    /**
     * The TXT records of a name, each in one piece; empty where there are none.
     *
     * @throws Unanswered where nobody answered in time
     */
    List<String> texts(String name) throws Unanswered;

    /** Nobody knows at the moment. */
    final class Unanswered extends Exception {

        private static final long serialVersionUID = 1;

        Unanswered(Throwable cause) {
            super(cause);
        }
    }
}
