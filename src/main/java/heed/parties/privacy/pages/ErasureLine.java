package heed.parties.privacy.pages;

/**
 * One erasure as it stands.
 *
 * @param customer whom it is about: a name, or the pseudonym that is left
 * @param url the customer's page
 * @param state as the end of {@code privacy.state.*}
 * @param colour as {@code data-state}
 * @param asked by whom, when, why
 * @param next what happens next, or what came of it
 * @param approves whether the reader may release it
 * @param own whether the reader asked for it, and so may not
 * @param cancels whether the reader may call it off
 */
public record ErasureLine(
        String id,
        String customer,
        String url,
        String state,
        String colour,
        String icon,
        String asked,
        String next,
        boolean approves,
        boolean own,
        boolean cancels) {}
