package heed.channels.mail.reading;

/**
 * Whether a mail is signed or encrypted, as its form says. No signature is verified and nothing is decrypted here.
 *
 * @param method by which it is, {@link Method#NONE} where it is neither
 */
public record Protection(Method method, boolean signed, boolean encrypted) {

    /** How mails are signed and encrypted. */
    public enum Method {
        NONE,
        SMIME,
        PGP
    }

    static final Protection NONE = new Protection(Method.NONE, false, false);

    Protection alsoSigned(Method by) {
        return new Protection(method == Method.NONE ? by : method, true, encrypted);
    }

    Protection alsoEncrypted(Method by) {
        return new Protection(method == Method.NONE ? by : method, signed, true);
    }
}
