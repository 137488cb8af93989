package heed.channels.mail.authentication;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the system's name server, or the one that HEED_DNS_SERVER names as host:port. One that did not answer is left alone for a
 * while, so that a machine without a name server does not hold up every signed letter.
 */
@Component
class NameServer implements DomainRecords {

    private static final long LEFT_ALONE_NANOS = 30_000_000_000L;

    private final Hashtable<String, String> settings = new Hashtable<>();
    private volatile long askAgain = System.nanoTime();

    NameServer(@Value("${heed.dns.server:}") String server) {
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, "dns://" + (server.isBlank() ? "" : server.strip()) + "/");
        settings.put("com.sun.jndi.dns.timeout.initial", "1000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
    }

    /** Asks for strings of the DNS and nothing else, so that no answer can name an object to be made. */
    @SuppressWarnings("BanJNDI")
    @Override
    public List<String> texts(String name) throws Unanswered {
        if (System.nanoTime() - askAgain < 0) {
            throw new Unanswered(new CommunicationException("the name server did not answer a moment ago"));
        }
        InitialDirContext context = null;
        try {
            context = new InitialDirContext(settings);
            Attribute found = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
            return found == null ? List.of() : values(found);
        } catch (NameNotFoundException | InvalidNameException none) {
            return List.of();
        } catch (CommunicationException silent) {
            askAgain = System.nanoTime() + LEFT_ALONE_NANOS;
            throw new Unanswered(silent);
        } catch (NamingException unanswered) {
            throw new Unanswered(unanswered);
        } finally {
            close(context);
        }
    }

    private static List<String> values(Attribute found) throws NamingException {
        List<String> texts = new ArrayList<>();
        NamingEnumeration<?> values = found.getAll();
        while (values.hasMore() && texts.size() < 50) {
            texts.add(joined(String.valueOf(values.next())));
        }
        return texts;
    }

    /** A long record comes as several strings, each within quotation marks. */
    private static String joined(String text) {
        return text.startsWith("\"") ? text.replaceAll("\"\\s+\"", "").replace("\"", "") : text;
    }

    private static void close(@Nullable InitialDirContext context) {
        try {
            if (context != null) {
                context.close();
            }
        } catch (NamingException closed) {
            // There is nothing left to close.
        }
    }
}
