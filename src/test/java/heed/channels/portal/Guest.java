package heed.channels.portal;

import heed.Answer;
import heed.Browser;
import heed.Letters;
import java.util.Map;

/** A customer with a mailbox and a browser. */
final class Guest {

    final String email;
    final Browser browser;
    private final Letters letters;

    Guest(String address, Letters letters, String email) {
        this.email = email;
        this.letters = letters;
        browser = new Browser(address);
    }

    /** Asks for a link. */
    Answer ask() {
        browser.get("/portal/sign-in");
        return browser.post("/portal/sign-in", Map.of("email", email));
    }

    /** The link in the first, second … mail. */
    String link(int number) {
        return letters.link(number);
    }

    int mails() {
        return letters.count();
    }

    /** Presses the button behind the link. */
    Answer follow(String link) {
        browser.get(link);
        return browser.post(link, Map.of());
    }

    /** Comes in. */
    Guest in() {
        int before = letters.count();
        ask();
        follow(link(before + 1));
        return this;
    }
}
