package heed.identity;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of a start where Heed is and how to come in, to whoever started it. */
@Component
class Greeting {

    private final SetUpHeed setUpHeed;
    private final StaffMembers staff;
    private final DemoPassword demoPassword;
    private final OwnAddress ownAddress;
    private final Environment settings;

    Greeting(
            SetUpHeed setUpHeed,
            StaffMembers staff,
            DemoPassword demoPassword,
            OwnAddress ownAddress,
            Environment settings) {
        this.setUpHeed = setUpHeed;
        this.staff = staff;
        this.demoPassword = demoPassword;
        this.ownAddress = ownAddress;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        if (!settings.getProperty("heed.command", Boolean.class, false)) {
            greet(System.out);
        }
    }

    void greet(PrintStream out) {
        String address = ownAddress.base();
        out.println();
        out.println("  Heed is ready: " + address);
        if (setUpHeed.isNeeded()) {
            out.println("  Nobody works here yet. Become the first administrator, once, at");
            out.println("  " + address + "/set-up?token=" + setUpHeed.offer());
        } else if (staff.findByEmail(IdentityDemo.email("Priya Nair")).isPresent()) {
            out.println("  The demo company is Larkfield Water. Sign in as");
            out.println("  " + IdentityDemo.email("Priya Nair") + "   manager and administrator");
            out.println("  " + IdentityDemo.email("Mina Okafor") + "  agent");
            out.println("  with the password " + demoPassword.known().orElse("that was printed at the first start"));
        } else {
            out.println("  Sign in with your e-mail address and password.");
        }
        out.println();
    }
}
