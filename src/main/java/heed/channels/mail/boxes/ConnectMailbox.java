package heed.channels.mail.boxes;

import heed.channels.mail.MailboxDirectory;
import heed.channels.mail.MailboxDirectory.KnownMailbox;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects a mailbox with the server on which its letters lie: tries the way first, outside of any transaction, and then keeps it. */
@Service
class ConnectMailbox {

    private final MailboxDirectory mailboxes;
    private final Connections connections;
    private final TryConnection tryConnection;
    private final Safe safe;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ConnectMailbox(
            MailboxDirectory mailboxes,
            Connections connections,
            TryConnection tryConnection,
            Safe safe,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.mailboxes = mailboxes;
        this.connections = connections;
        this.tryConnection = tryConnection;
        this.safe = safe;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    KnownMailbox mailbox(Actor actor, String address) {
        actor.require(Right.SETTINGS_WRITE);
        return mailboxes.find(address).orElseThrow(NotFound::new);
    }

    /** How it is connected, empty where it is not. */
    Optional<Connection> connection(Actor actor, String address) {
        return connections.find(mailbox(actor, address).id());
    }

    /**
     * @param version which the actor has seen, 0 for whichever there is
     * @return empty where it was changed in the meantime
     * @throws Invalid where something is wrong with it, or the way does not work and was to be tried
     */
    Optional<Connection> connect(Actor actor, String address, ConnectionForm form, int version) {
        KnownMailbox mailbox = mailbox(actor, address);
        Connection before = connections.find(mailbox.id()).orElse(null);
        if (version != 0 && version != (before == null ? 0 : before.version())) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        Connection after = form.read(
                mailbox.id(),
                mailbox.address(),
                before == null ? 0 : before.version(),
                before != null && before.hasPassword() && mayUseKept(before, form),
                faults);
        if (faults.isEmpty() && !form.wantsNoTrial()) {
            tryConnection
                    .tried(after, form.newPassword().isEmpty() ? kept(after) : form.newPassword())
                    .ifPresent(trouble -> faults.add(trouble.fault()));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return Objects.requireNonNull(transaction.execute(_ -> saved(actor, before, after, form.newPassword())));
    }

    /** The kept password goes to the server and person for whom it was typed, and to no other whom somebody names later. */
    private static boolean mayUseKept(Connection before, ConnectionForm form) {
        var faults = new ArrayList<Fault>();
        return before.signsInAs(form.read(before.mailbox(), before.address(), 0, true, faults));
    }

    private Optional<Connection> saved(Actor actor, @Nullable Connection before, Connection after, String password) {
        int now = connections
                .findForUpdate(after.mailbox())
                .map(Connection::version)
                .orElse(0);
        if (now != (before == null ? 0 : before.version())) {
            return Optional.empty();
        }
        byte[] locked = password.isEmpty()
                ? connections.password(after.mailbox()).orElse(null)
                : safe.lock(password.getBytes(StandardCharsets.UTF_8), after.purpose());
        if (before != null && !before.finds(after)) {
            // Other letters have other numbers: fetching begins anew.
            connections.remove(after.mailbox());
        }
        connections.save(after);
        connections.savePassword(after.mailbox(), locked);
        Connection saved = connections.find(after.mailbox()).orElseThrow();
        audit.record(actor, "mailbox-connection", "mailbox:" + after.address(), before, saved);
        return Optional.of(saved);
    }

    private String kept(Connection connection) {
        return connections
                .password(connection.mailbox())
                .map(locked -> new String(safe.open(locked, connection.purpose()), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Goes the way now. @return what stands in it */
    Optional<Trouble> test(Actor actor, String address) {
        Connection connection = connection(actor, address).orElseThrow(NotFound::new);
        return connection.hasPassword()
                ? tryConnection.tried(connection, kept(connection))
                : Optional.of(Trouble.of("password-missing"));
    }

    Connection pause(Actor actor, String address, boolean paused) {
        mailbox(actor, address);
        return changed(actor, address, paused ? "mailbox-pause" : "mailbox-resumption", before -> {
            connections.save(before.paused(paused));
        });
    }

    /** From now on nothing is fetched until it is typed again. */
    Connection forgetPassword(Actor actor, String address) {
        mailbox(actor, address);
        return changed(actor, address, "mailbox-password-removal", before -> {
            connections.savePassword(before.mailbox(), null);
            connections.save(before.paused(true));
        });
    }

    /** What was fetched stays; what lies on the server stays there. */
    void disconnect(Actor actor, String address) {
        KnownMailbox mailbox = mailbox(actor, address);
        transaction.executeWithoutResult(_ -> {
            Connection before = connections.findForUpdate(mailbox.id()).orElseThrow(NotFound::new);
            connections.remove(mailbox.id());
            audit.record(actor, "mailbox-connection-removal", "mailbox:" + mailbox.address(), before, null);
        });
    }

    private interface Change {
        void make(Connection before);
    }

    private Connection changed(Actor actor, String address, String what, Change change) {
        KnownMailbox mailbox = mailbox(actor, address);
        Connection saved = transaction.execute(_ -> {
            Connection before = connections.findForUpdate(mailbox.id()).orElseThrow(NotFound::new);
            change.make(before);
            Connection after = connections.find(mailbox.id()).orElseThrow();
            audit.record(actor, what, "mailbox:" + mailbox.address(), before, after);
            return after;
        });
        return Objects.requireNonNull(saved);
    }
}
