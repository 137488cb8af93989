package heed.identity.factors.pages;

import heed.web.Faults;

/**
 * An authenticator app being set up.
 *
 * @param size side of the QR code in modules
 * @param path its dark modules as an SVG path
 * @param secret the same for typing
 * @param account whose it is
 * @param action where the first code is posted
 * @param demanded whether it stands between the person and Heed
 */
public record EnrolmentPage(
        int size, String path, String secret, String account, String action, boolean demanded, Faults faults) {}
