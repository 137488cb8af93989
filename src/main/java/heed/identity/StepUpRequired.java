package heed.identity;

/** The person has to show first that it is still them (401): this change opens the account to whoever sits at an open browser. */
public final class StepUpRequired extends RuntimeException {

    StepUpRequired() {
        super("step-up required", null, false, false);
    }
}
