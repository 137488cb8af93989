package heed.channels.mail.authentication;

import heed.channels.mail.authentication.DomainRecords.Unanswered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.springframework.stereotype.Component;

/**
 * Checks whether the domain in From signed a mail. Asks the DNS, so it is called outside of every transaction; where nobody answers
 * the verdict is that nothing was checked, and the mail goes on its way.
 */
@Component
public class CheckSender {

    private final DomainRecords records;

    CheckSender(DomainRecords records) {
        this.records = records;
    }

    /**
     * @param raw with all its signatures
     * @param domain in From, in lower case
     * @param signed whether it bears a signature at all: without one the DNS is asked for the domain's policy only
     */
    public Verdict check(byte[] raw, String domain, boolean signed) {
        if (!domain.contains(".") || domain.length() > 253) {
            return Verdict.NOT_CHECKED;
        }
        try {
            Signatures signatures = signed ? signatures(raw) : new Signatures("none", List.of());
            Optional<DmarcPolicy> policy = DmarcPolicy.of(domain, records);
            boolean vouched = aligned(domain, signatures.domains, policy);
            return new Verdict(
                    signatures.verdict,
                    vouched ? "pass" : policy.isEmpty() || policy.get().asks().equals("none") ? "none" : "unproven");
        } catch (Unanswered | IOException unknown) {
            return Verdict.NOT_CHECKED;
        }
    }

    /** @param domains those that signed what arrived */
    private record Signatures(String verdict, List<String> domains) {}

    private Signatures signatures(byte[] raw) throws IOException {
        DKIMVerifier verifier = new DKIMVerifier(keys());
        try {
            verifier.verify(new ByteArrayInputStream(raw));
        } catch (FailException failed) {
            return new Signatures(failed instanceof TempFailException ? "temperror" : "fail", List.of());
        } catch (RuntimeException broken) {
            return new Signatures("permerror", List.of());
        }
        List<String> domains = verifier.getResults().stream()
                .filter(Result::isSuccess)
                .map(each -> each.getRecord().getDToken().toString().toLowerCase(Locale.ROOT))
                .toList();
        return new Signatures(domains.isEmpty() ? "fail" : "pass", domains);
    }

    private boolean aligned(String domain, List<String> signers, Optional<DmarcPolicy> policy) throws Unanswered {
        if (signers.contains(domain)) {
            return true;
        }
        if (signers.isEmpty() || policy.isEmpty() || policy.get().strict()) {
            return false;
        }
        Optional<String> organisation = DmarcPolicy.organisation(domain, records);
        for (String signer : signers) {
            if (organisation.isPresent() && organisation.equals(DmarcPolicy.organisation(signer, records))) {
                return true;
            }
        }
        return false;
    }

    private PublicKeyRecordRetriever keys() {
        return (methods, selector, token) -> {
            try {
                List<String> found = records.texts(selector + "._domainkey." + token);
                if (found.isEmpty()) {
                    throw new PermFailException("no key for signature");
                }
                return found;
            } catch (Unanswered unanswered) {
                throw new TempFailException("no answer");
            }
        };
    }

    /**
     * @param dkim {@code pass}, {@code fail}, {@code none} …
     * @param dmarc {@code pass} where the domain in From vouches, {@code unproven} where it should and does not, {@code none} where
     *     it promises nothing
     * @param checked whether the DNS answered
     */
    public record Verdict(String dkim, String dmarc, boolean checked) {

        /** Nobody answered, or nobody was asked. */
        public static final Verdict NOT_CHECKED = new Verdict("none", "none", false);

        Verdict(String dkim, String dmarc) {
            this(dkim, dmarc, true);
        }
    }
}
