package heed.realmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Postfix of its own on a free port of this machine, with its own folder and queue, that hands each domain on to where it is
 * told. It keeps what it has acknowledged and tries again every second.
 */
public final class Postfix implements AutoCloseable {

    private final Path folder;
    private final int port;

    private Postfix(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Postfix starts as root only. */
    public static boolean possible() {
        return Files.isExecutable(Path.of("/usr/sbin/postfix")) && "root".equals(System.getProperty("user.name"));
    }

    /** @param routes by domain, such as {@code larkfield.test} to {@code lmtp:inet:127.0.0.1:2424} */
    public static Postfix start(Map<String, String> routes) {
        try {
            Path folder = Files.createTempDirectory("heed-postfix-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path queue = Files.createDirectory(folder.resolve("queue"));
            Path data = Files.createDirectory(folder.resolve("data"));
            Files.setOwner(
                    data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
            int port = freePort();
            Files.writeString(folder.resolve("main.cf"), main(folder, queue, data));
            Files.writeString(folder.resolve("master.cf"), master(port));
            Files.writeString(
                    folder.resolve("transport"),
                    routes.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue() + "\n")
                            .collect(Collectors.joining()));
            var postfix = new Postfix(folder, port);
            postfix.run("start");
            postfix.awaitOpen();
            return postfix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String main(Path folder, Path queue, Path data) {
        return """
                compatibility_level = 3.6
                config_directory = %1$s
                queue_directory = %2$s
                data_directory = %3$s
                mail_owner = postfix
                setgid_group = postdrop
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                myhostname = mx.heed.test
                mydestination =
                alias_maps =
                local_recipient_maps =
                mynetworks = 127.0.0.0/8
                smtpd_relay_restrictions = permit_mynetworks, reject
                relay_domains = static:all
                transport_maps = texthash:%1$s/transport
                smtp_dns_support_level = disabled
                smtp_host_lookup = native
                smtpd_peername_lookup = no
                message_size_limit = 80000000
                mailbox_size_limit = 0
                minimal_backoff_time = 1s
                maximal_backoff_time = 2s
                queue_run_delay = 1s
                transport_retry_time = 1s
                in_flow_delay = 0
                default_destination_concurrency_failed_cohort_limit = 0
                lmtp_connect_timeout = 5s
                smtpd_client_connection_count_limit = 0
                smtpd_client_message_rate_limit = 0
                anvil_rate_time_unit = 1s
                maillog_file = %1$s/postfix.log
                maillog_file_prefixes = %1$s
                """.formatted(folder, queue, data);
    }

    private static String master(int port) {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 1 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                smtp unix - - n - - smtp
                relay unix - - n - - smtp
                error unix - - n - - error
                retry unix - - n - - error
                discard unix - - n - - discard
                lmtp unix - - n - - lmtp
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                pickup unix n - n 60 1 pickup
                showq unix n - n - - showq
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port);
    }

    public int port() {
        return port;
    }

    /** Tries everything that waits at once. */
    public void flush() {
        run("flush");
    }

    /** How many mails it still has to hand on. */
    public int waiting() {
        try (Stream<Path> files = Files.walk(folder.resolve("queue"))) {
            return (int) files.filter(file -> file.getParent() != null)
                    .filter(file -> {
                        String under = folder.resolve("queue").relativize(file).toString();
                        return under.startsWith("incoming/")
                                || under.startsWith("active/")
                                || under.startsWith("deferred/");
                    })
                    .filter(Files::isRegularFile)
                    .count();
        } catch (IOException | UncheckedIOException moved) {
            return -1;
        }
    }

    /** What it has said. */
    public String log() {
        try {
            return Files.readString(folder.resolve("postfix.log"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    private void run(String verb) {
        try {
            Process process = new ProcessBuilder("/usr/sbin/postfix", "-c", folder.toString(), verb)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(verb + ".out").toFile())
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "postfix " + verb + ": " + Files.readString(folder.resolve(verb + ".out"), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitOpen() {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); System.nanoTime() < end; ) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException closed) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("Postfix does not listen: " + log());
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        run("abort");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException busy) {
            folder.toFile().deleteOnExit();
        }
    }
}
