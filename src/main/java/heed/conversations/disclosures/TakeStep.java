package heed.conversations.disclosures;

import static heed.conversations.disclosures.StepForm.text;

import heed.identity.Actor;
import heed.platform.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the step whose form was posted. */
@Component
record TakeStep(
        ClassifyDisclosure classifyDisclosure,
        VerifyRequester verifyRequester,
        SendVerificationLink sendVerificationLink,
        AuthoriseDisclosure authoriseDisclosure,
        ReleaseDisclosure releaseDisclosure) {

    Disclosure take(Actor actor, UUID id, String step, StepForm form) {
        return switch (step) {
            case "classification" ->
                classifyDisclosure.classify(
                        actor,
                        id,
                        text(form.sensitivity()),
                        form.chosenClasses(),
                        text(form.basis()),
                        text(form.ethics()));
            case "verification" -> verifyRequester.verify(actor, id, form.proof());
            case "link" -> sendVerificationLink.send(actor, id, text(form.address()));
            case "authorisation" -> authoriseDisclosure.authorise(actor, id, text(form.remark()));
            case "release" -> releaseDisclosure.release(actor, id, text(form.told()), text(form.reply()));
            case "refusal" -> releaseDisclosure.decline(actor, id, text(form.told()), text(form.reply()));
            default -> throw new NotFound();
        };
    }
}
