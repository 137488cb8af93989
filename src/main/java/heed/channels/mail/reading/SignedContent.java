package heed.channels.mail.reading;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** What an S/MIME signature is wrapped around (RFC 5652, SignedData). The signature itself is not judged here. */
final class SignedContent {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

    private SignedContent() {}

    /** The signed part with its header, empty where these bytes are no signed content. */
    static byte[] of(byte[] wrapping) {
        try (ASN1InputStream in = new ASN1InputStream(wrapping)) {
            ASN1Primitive first = in.readObject();
            return first == null ? new byte[0] : signed(ASN1Sequence.getInstance(first));
        } catch (IOException | RuntimeException | StackOverflowError notSigned) {
            return new byte[0];
        }
    }

    private static byte[] signed(ASN1Sequence info) {
        if (!ASN1ObjectIdentifier.getInstance(info.getObjectAt(0)).getId().equals(SIGNED_DATA)) {
            return new byte[0];
        }
        ASN1Sequence data = ASN1Sequence.getInstance(ASN1TaggedObject.getInstance(info.getObjectAt(1)), true);
        ASN1Sequence encapsulated = ASN1Sequence.getInstance(data.getObjectAt(2));
        return encapsulated.size() < 2
                ? new byte[0]
                : ASN1OctetString.getInstance(ASN1TaggedObject.getInstance(encapsulated.getObjectAt(1)), true)
                        .getOctets();
    }
}
