package heed.identity.chain;

import heed.platform.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code heed audit verify}: whether the audit trail is as it was written. */
@Component
class AuditVerifyCommand implements Command {

    private final VerifyChain verifyChain;

    AuditVerifyCommand(VerifyChain verifyChain) {
        this.verifyChain = verifyChain;
    }

    @Override
    public String words() {
        return "audit verify";
    }

    @Override
    public String summary() {
        return "Checks the audit trail's chain and its sealed days; names each break, and then ends with 1.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        VerifyChain.Verdict verdict = verifyChain.verify();
        verdict.breaks()
                .forEach(each ->
                        out.println("BREAK " + each.day() + " position " + each.position() + ": " + each.what()));
        out.println(verdict.lines() + " lines, "
                + (verdict.breaks().isEmpty()
                        ? "the chain holds."
                        : verdict.breaks().size() + " breaks."));
        return verdict.breaks().isEmpty() ? 0 : 1;
    }
}
