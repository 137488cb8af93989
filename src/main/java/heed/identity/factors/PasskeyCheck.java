package heed.identity.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads and checks what browsers answer for passkeys (Web Authentication, level 3), with webauthn4j. */
@Component
class PasskeyCheck {

    /** Edwards curve, P-256, RSA: what authenticators in use offer, best first. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final Logger log = LoggerFactory.getLogger(PasskeyCheck.class);
    private static final int LONGEST = 64_000;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final RelyingParty relyingParty;

    PasskeyCheck(RelyingParty relyingParty) {
        this.relyingParty = relyingParty;
    }

    /** The answer to a registration, not checked yet; empty where it is malformed. */
    Optional<Attestation> readRegistration(String json) {
        return read(json, () -> {
            RegistrationData data = webAuthn.parseRegistrationResponseJSON(json);
            return new Attestation(data, challenge(data.getCollectedClientData()));
        });
    }

    /** The answer to a sign-in, not checked yet; empty where it is malformed. */
    @SuppressWarnings("NullAway") // webauthn4j marks the bytes as nullable where it means the array
    Optional<Assertion> readAuthentication(String json) {
        return read(json, () -> {
            AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(json);
            return new Assertion(
                    data,
                    challenge(data.getCollectedClientData()),
                    Objects.requireNonNull(data.getCredentialId()),
                    data.getUserHandle() == null ? new byte[0] : data.getUserHandle());
        });
    }

    /** The challenge that was signed, or said to be. */
    private static byte[] challenge(@Nullable CollectedClientData data) {
        return Objects.requireNonNull(
                Objects.requireNonNull(data).getChallenge().getValue());
    }

    /** The new passkey where origin, challenge, signature and presence of a verified person are right. */
    Optional<Registered> check(Attestation answer) {
        List<PublicKeyCredentialParameters> known = ALGORITHMS.stream()
                .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                .toList();
        return checked(() -> webAuthn.verify(
                        answer.data(),
                        new RegistrationParameters(relyingParty.expecting(answer.challenge()), known, true, true)))
                .map(RegistrationData::getAttestationObject)
                .flatMap(this::registered);
    }

    private Optional<Registered> registered(AttestationObject attestation) {
        AuthenticatorData<?> data = attestation.getAuthenticatorData();
        AttestedCredentialData credential = data.getAttestedCredentialData();
        return credential == null
                ? Optional.empty()
                : Optional.of(new Registered(
                        credential.getCredentialId(),
                        attested.convert(credential),
                        data.getSignCount(),
                        data.isFlagBE(),
                        data.isFlagBS()));
    }

    /** Whether the passkey signed this challenge for this origin, a verified person present, with a counter that grew. */
    Optional<Signed> check(Assertion answer, Passkey passkey) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.counter(),
                attested.convert(passkey.attested()),
                null,
                null,
                null,
                null);
        var expected = new AuthenticationParameters(
                relyingParty.expecting(answer.challenge()), record, List.of(passkey.credential()), true, true);
        return checked(() -> webAuthn.verify(answer.data(), expected))
                .map(AuthenticationData::getAuthenticatorData)
                .map(signed -> new Signed(signed.getSignCount(), signed.isFlagBS()));
    }

    private static <T> Optional<T> read(String json, Supplier<T> reading) {
        return json.isBlank() || json.length() > LONGEST ? Optional.empty() : checked(reading);
    }

    /** Whatever a stranger sends ends here as a refusal. */
    private static <T> Optional<T> checked(Supplier<T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException refused) {
            log.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** What a browser answered to a registration; the challenge is what it says it signed. */
    record Attestation(RegistrationData data, byte[] challenge) {}

    /** What a browser answered to a sign-in; handle is the owner as the passkey names them, empty where it does not. */
    record Assertion(AuthenticationData data, byte[] challenge, byte[] credential, byte[] handle) {}

    /** What is kept of a new passkey. */
    record Registered(byte[] credential, byte[] attested, long counter, boolean backupEligible, boolean backedUp) {}

    /** What changed with a signature. */
    record Signed(long counter, boolean backedUp) {}
}
