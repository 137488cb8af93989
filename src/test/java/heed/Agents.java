package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Colleagues who answer customers in one team. */
public final class Agents {

    private static final String PASSWORD = "warm-lamp-by-the-window-7";

    private Agents() {}

    /**
     * A new colleague, signed in.
     *
     * @param address of Heed
     * @param mailbox before the @ of their own address
     */
    public static Browser signedIn(Api api, String address, String name, String mailbox, String team) {
        String email = mailbox + "@larkfield.example";
        Answer made = api.post(
                "/staff",
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "teams",
                        List.of(Map.of("team", team, "role", "agent"))));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var browser = new Browser(address);
        browser.signIn(email, PASSWORD);
        return browser;
    }
}
