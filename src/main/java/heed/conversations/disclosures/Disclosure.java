package heed.conversations.disclosures;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import heed.platform.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for information about a customer, on its way: requested, classified, verified, authorised, then released or refused.
 * Each step is a thing with who and when; a step that is missing is null.
 */
record Disclosure(
        UUID id,
        ConversationId conversation,
        Request request,
        @Nullable Classification classification,
        @Nullable Verification verification,
        @Nullable Authorisation authorisation,
        @Nullable Ending ending,
        int version) {

    /** @param dueAt moves on while the clock is paused */
    record Request(
            Kind kind,
            String asked,
            Instant at,
            String by,
            Instant dueAt,
            @Nullable Pause pause) {}

    /** Nobody works on it, for a reason that lies with the requester. */
    record Pause(Instant since, String reason) {}

    record Classification(
            Sensitivity sensitivity,
            Set<InformationClass> classes,
            String basis,
            String ethics,
            Instant at,
            String by) {

        Classification {
            classes = Set.copyOf(classes);
        }

        /** The least assurance with which this may leave, 0–3. */
        int requiredLevel() {
            return Math.max(
                    sensitivity.level(),
                    classes.stream().mapToInt(InformationClass::level).max().orElse(0));
        }
    }

    record Verification(
            Method method, String evidence, @Nullable Delegate delegate, Instant at, String by) {}

    /** Somebody who asks for the customer, as far and as long as the customer allowed it. */
    record Delegate(String name, String scope, LocalDate until) {}

    record Authorisation(@Nullable StaffId by, String name, String remark, Instant at) {}

    /** @param told what the requester was told: the items released, or why nothing was; the entry bears it */
    record Ending(
            boolean released,
            String told,
            @Nullable UUID entry,
            @Nullable StaffId by,
            String name,
            Instant at) {}

    /** How far it has come. */
    enum Stage {
        REQUESTED,
        CLASSIFIED,
        VERIFIED,
        AUTHORISED,
        RELEASED,
        REFUSED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Stage stage() {
        if (ending != null) {
            return ending.released() ? Stage.RELEASED : Stage.REFUSED;
        }
        if (classification == null) {
            return Stage.REQUESTED;
        }
        if (level() < classification.requiredLevel() || verification == null) {
            return Stage.CLASSIFIED;
        }
        return authorisation == null ? Stage.VERIFIED : Stage.AUTHORISED;
    }

    boolean open() {
        return ending == null;
    }

    /** The assurance reached, 0–3. */
    int level() {
        return verification == null ? 0 : verification.method().level();
    }

    boolean sensitive() {
        return classification != null && classification.sensitivity() == Sensitivity.HIGH;
    }

    /** What is authorised is one thing; classified otherwise it has to be authorised again. */
    Disclosure classified(Classification made) {
        return new Disclosure(id, conversation, request, made, verification, null, ending, version);
    }

    /** Whoever has proved who they are is waited for no longer. */
    Disclosure verified(Verification made) {
        return resumed(made.at()).withVerification(made);
    }

    private Disclosure withVerification(Verification made) {
        return new Disclosure(id, conversation, request, classification, made, authorisation, ending, version);
    }

    Disclosure authorised(Authorisation made) {
        return new Disclosure(id, conversation, request, classification, verification, made, ending, version);
    }

    Disclosure ended(Ending made) {
        return new Disclosure(id, conversation, request, classification, verification, authorisation, made, version);
    }

    Disclosure paused(Pause pause) {
        return request.pause() != null
                ? this
                : with(new Request(
                        request.kind(), request.asked(), request.at(), request.by(), request.dueAt(), pause));
    }

    /** Due later by as long as it was paused. */
    Disclosure resumed(Instant now) {
        Pause pause = request.pause();
        if (pause == null) {
            return this;
        }
        Instant due = request.dueAt().plus(Duration.between(pause.since(), now));
        return with(new Request(request.kind(), request.asked(), request.at(), request.by(), due, null));
    }

    private Disclosure with(Request changed) {
        return new Disclosure(id, conversation, changed, classification, verification, authorisation, ending, version);
    }

    /** What stands in the way of any further step. */
    List<Fault> missingToGoOn() {
        return ending == null ? List.of() : List.of(missing("ended"));
    }

    List<Fault> missingToVerify() {
        return ending != null ? missingToGoOn() : classification == null ? List.of(missing("classified")) : List.of();
    }

    List<Fault> missingToAuthorise() {
        var missing = new ArrayList<>(missingToVerify());
        if (missing.isEmpty() && stage() == Stage.CLASSIFIED) {
            missing.add(missing("verified"));
        }
        return missing;
    }

    /** @param releaser who wants to let it go, null for a program without an owner */
    List<Fault> missingToRelease(@Nullable StaffId releaser, LocalDate today) {
        var missing = new ArrayList<>(missingToAuthorise());
        if (ending == null && authorisation == null) {
            missing.add(missing("authorised"));
        }
        if (sensitive() && authorisation != null && java.util.Objects.equals(authorisation.by(), releaser)) {
            missing.add(missing("another"));
        }
        if (verification != null
                && verification.delegate() != null
                && verification.delegate().until().isBefore(today)) {
            missing.add(missing("delegate"));
        }
        return missing;
    }

    private static Fault missing(String what) {
        String key = "disclosures.missing." + what;
        return Fault.at("", key);
    }
}
