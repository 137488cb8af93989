package heed.identity;

import heed.platform.Command;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Language;
import heed.web.Text;
import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code heed user add|list|deactivate|forget-factors}: staff without a browser, for whoever runs the machine. */
@Component
class UserCommand implements Command {

    private static final int WELL = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final StaffMembers staff;
    private final AddStaff addStaff;
    private final DeactivateStaff deactivateStaff;
    private final List<SecondStep> steps;
    private final Text text;

    UserCommand(
            StaffMembers staff, AddStaff addStaff, DeactivateStaff deactivateStaff, List<SecondStep> steps, Text text) {
        this.staff = staff;
        this.addStaff = addStaff;
        this.deactivateStaff = deactivateStaff;
        this.steps = steps;
        this.text = text;
    }

    @Override
    public String words() {
        return "user";
    }

    @Override
    public String summary() {
        return "staff: user add <e-mail> <name> [role…], user list, user deactivate <e-mail>,"
                + " user forget-factors <e-mail>";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "add" -> arguments.size() < 3 ? misused(out) : add(arguments, out);
                case "list" -> list(out);
                case "forget-factors" -> arguments.size() == 2 ? forgetFactors(arguments.get(1), out) : misused(out);
                case "deactivate" -> arguments.size() == 2 ? deactivate(arguments.get(1), out) : misused(out);
                default -> misused(out);
            };
        } catch (Invalid invalid) {
            invalid.faults().forEach(fault -> out.println(text.of(Language.EN.locale(), fault)));
            return FAILED;
        } catch (Refused refused) {
            refused.reasons().forEach(reason -> out.println(text.of(Language.EN.locale(), reason)));
            return FAILED;
        }
    }

    private int add(List<String> arguments, PrintStream out) {
        String typed = typedPassword();
        String password = typed == null ? Secrets.random().substring(0, 24) : typed;
        StaffMember member = addStaff.add(
                Actor.SYSTEM,
                new StaffDetails(
                        arguments.get(2),
                        arguments.get(1),
                        password,
                        arguments.subList(3, arguments.size()),
                        List.of(),
                        null,
                        null));
        out.println(member.email() + " is a member of staff.");
        if (typed == null) {
            out.println("Password, shown this once: " + password);
        }
        return WELL;
    }

    private static @Nullable String typedPassword() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return null;
        }
        char[] typed = console.readPassword("Password (empty for a random one): ");
        return typed == null || typed.length == 0 ? null : new String(typed);
    }

    private int list(PrintStream out) {
        UUID after = null;
        List<StaffMember> page;
        do {
            page = staff.page("", after, 200);
            for (StaffMember member : page) {
                List<String> roles =
                        member.roles().stream().map(Role::key).sorted().toList();
                out.printf(
                        "%-40s %-30s %s%s%n",
                        member.email(),
                        member.name(),
                        String.join(",", roles),
                        member.active() ? "" : " (deactivated)");
                after = member.id().value();
            }
        } while (page.size() == 200);
        return WELL;
    }

    private int deactivate(String email, PrintStream out) {
        Optional<StaffMember> member = staff.findByEmail(email);
        if (member.isEmpty()) {
            out.println("Nobody has the address " + email + ".");
            return FAILED;
        }
        deactivateStaff.deactivate(Actor.SYSTEM, member.get().id());
        out.println(email + " can no longer sign in.");
        return WELL;
    }

    /** For the administrator who has lost phone, keys and paper, and whom nobody else can let in. */
    private int forgetFactors(String email, PrintStream out) {
        Optional<StaffMember> member = staff.findByEmail(email);
        if (member.isEmpty()) {
            out.println("Nobody has the address " + email + ".");
            return FAILED;
        }
        steps.forEach(step -> step.forget(Actor.SYSTEM, member.get().id()));
        out.println(email + " signs in with the password alone.");
        return WELL;
    }

    private int misused(PrintStream out) {
        out.println("heed " + summary());
        return MISUSED;
    }
}
