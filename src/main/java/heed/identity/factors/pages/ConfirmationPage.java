package heed.identity.factors.pages;

import heed.web.Faults;

/**
 * Asks a person to show that it is them.
 *
 * @param next where to go afterwards; empty where a form is carried out instead
 * @param kept that form, sealed; empty where there is none
 * @param byCode whether a code of an app or a backup code is asked for
 * @param byPassword whether the password is
 * @param byPasskey whether a passkey does
 */
public record ConfirmationPage(
        String next, String kept, boolean byCode, boolean byPassword, boolean byPasskey, Faults faults) {

    /** Whether there is nothing this person could show, so that signing in anew is the way. */
    public boolean byNothing() {
        return !byCode && !byPassword && !byPasskey;
    }

    /** A page of the profile, where no other is known. */
    public String back() {
        return next.isEmpty() ? "/profile" : next;
    }
}
