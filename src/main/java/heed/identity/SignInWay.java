package heed.identity;

/**
 * Another way to sign in that the sign-in page offers below the password, such as a company's identity provider. A module or a
 * nested package implements it as a bean; the page leaves out those that are not offered.
 */
public interface SignInWay {

    /** Key of the words on the button. */
    String label();

    /** Values for the places in those words. */
    default Object[] facts() {
        return new Object[0];
    }

    /**
     * Where the button leads, a path of this Heed.
     *
     * @param next where the person wants to go afterwards, a path of this Heed
     */
    String url(String next);

    /** Name of the icon beside the words. */
    String icon();

    /** Whether it is set up at present. */
    boolean offered();
}
