package heed.platform;

/** No backup can be made or restored, and the person who asks can mend that: the message is one sentence that says how. */
final class BackupRefused extends RuntimeException {

    BackupRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
