package heed.identity.factors;

import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.factors.Challenges.Purpose;
import heed.web.Companies;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a browser is asked to do with passkeys, in the JSON form of Web Authentication. */
@Component
class PasskeyOptions {

    private final RelyingParty relyingParty;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final Companies companies;

    PasskeyOptions(RelyingParty relyingParty, Challenges challenges, Passkeys passkeys, Companies companies) {
        this.relyingParty = relyingParty;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.companies = companies;
    }

    /** Make a passkey that names its owner by itself and asks for a finger, a face or a PIN; none on a key that has one. */
    Map<String, Object> registration(Person person, String browser) {
        String company = companies.company().name();
        return Map.of(
                "challenge", text(challenges.make(browser, Purpose.REGISTRATION)),
                "rp", Map.of("id", relyingParty.id(), "name", company),
                "user", Map.of("id", text(handle(person.id())), "name", person.email(), "displayName", person.name()),
                "pubKeyCredParams",
                        PasskeyCheck.ALGORITHMS.stream()
                                .map(each -> Map.of("type", "public-key", "alg", each.getValue()))
                                .toList(),
                "timeout", Challenges.VALID.toMillis(),
                "attestation", "none",
                "authenticatorSelection",
                        Map.of(
                                "residentKey", "required",
                                "requireResidentKey", true,
                                "userVerification", "required"),
                "excludeCredentials",
                        passkeys.of(person.id()).stream()
                                .map(PasskeyOptions::descriptor)
                                .toList());
    }

    /** Sign with any passkey of this Heed: nobody is named, so that nobody learns who has one. */
    Map<String, Object> authentication(String browser) {
        return Map.of(
                "challenge", text(challenges.make(browser, Purpose.SIGN_IN)),
                "rpId", relyingParty.id(),
                "timeout", Challenges.VALID.toMillis(),
                "userVerification", "required",
                "allowCredentials", List.of());
    }

    /** The owner as the passkey keeps it: an id that tells nothing. */
    static byte[] handle(StaffId staff) {
        UUID id = staff.value();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Map<String, Object> descriptor(Passkey passkey) {
        return Map.of("type", "public-key", "id", text(passkey.credential()), "transports", passkey.transports());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
