package heed.realmail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real Dovecot on free loopback ports, with its own settings, people and letters below {@code target/}. The shared one starts when
 * it is first asked for and stops with the tests; another may be started to be hurt.
 */
public final class Dovecot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final Path sockets;
    private final SelfMadeCertificate certificate;
    private final int imap;
    private final int imaps;
    private final int pop3;
    private final int pop3s;
    private final int lmtp;
    private @Nullable Process server;

    private static final class Shared {
        static final Dovecot SERVER = new Dovecot();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** The one that the tests of this run share. */
    public static Dovecot shared() {
        return Shared.SERVER;
    }

    /** Starts one. */
    public Dovecot() {
        try {
            Path target = Files.createDirectories(Path.of("target", "realmail").toAbsolutePath());
            folder = readable(Files.createTempDirectory(target, "dovecot"));
            // A socket's whole path may have 107 letters, more than some folders of a build already take.
            sockets = readable(Files.createTempDirectory("heed-dovecot"));
            certificate = SelfMadeCertificate.in(folder, "localhost");
            imap = freePort();
            imaps = freePort();
            pop3 = freePort();
            pop3s = freePort();
            lmtp = freePort();
            Path letters = readable(Files.createDirectories(folder.resolve("letters")));
            run("chmod", "1777", letters.toString());
            readable(Files.createDirectory(folder.resolve("people")));
            Files.writeString(folder.resolve("dovecot.conf"), settings(letters));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        start();
    }

    public int imap() {
        return imap;
    }

    /** Encrypted from the first byte. */
    public int imaps() {
        return imaps;
    }

    public int pop3() {
        return pop3;
    }

    public int pop3s() {
        return pop3s;
    }

    public int lmtp() {
        return lmtp;
    }

    /** The certificate that it made for itself; no authority vouches for it. */
    public SelfMadeCertificate certificate() {
        return certificate;
    }

    /** Somebody with an empty inbox. @param name as it is signed in with: {@code help@larkfield.example} */
    public Dovecot person(String name, String password) {
        try {
            // A file for each: Dovecot reads one again only when a second has passed.
            Files.writeString(folder.resolve("people").resolve(name), name + ":{PLAIN}" + password + "::::::\n");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts a letter into a folder as a mail server would; whoever waits with IDLE is told. */
    public void deliver(String person, String mailFolder, byte[] letter) {
        doveadm(letter, "save", "-u", person, "-m", mailFolder);
    }

    /** Puts a letter into the inbox. @param letter its lines end as they like */
    public void deliver(String person, String letter) {
        deliver(person, "INBOX", letter.getBytes(StandardCharsets.UTF_8));
    }

    /** How many letters lie in a folder; 0 where there is no such folder. */
    public int count(String person, String mailFolder) {
        String said = doveadm(new byte[0], "-f", "tab", "search", "-u", person, "mailbox", mailFolder, "all");
        return (int)
                said.lines().filter(line -> !line.startsWith("mailbox-guid")).count();
    }

    /** The folders of somebody, by name. */
    public List<String> folders(String person) {
        return doveadm(new byte[0], "mailbox", "list", "-u", person)
                .lines()
                .sorted()
                .toList();
    }

    /** Numbers all letters of a folder anew, as a server does that was restored from a copy. */
    public void renumber(String person, String mailFolder, long uidValidity) {
        doveadm(
                new byte[0],
                "mailbox",
                "update",
                "-u",
                person,
                "--uid-validity",
                Long.toString(uidValidity),
                mailFolder);
    }

    /** Removes a folder with its letters and makes it again, empty and with another UIDVALIDITY. Not for INBOX. */
    public void recreate(String person, String mailFolder) {
        doveadm(new byte[0], "mailbox", "delete", "-u", person, mailFolder);
        doveadm(new byte[0], "mailbox", "create", "-u", person, mailFolder);
    }

    /** Lets nobody add to a folder, which is made where it is missing. */
    public void makeReadOnly(String person, String mailFolder) {
        doveadm(new byte[0], "acl", "set", "-u", person, mailFolder, "owner", "lookup", "read");
    }

    /** Starts it where it is not running, and waits until it answers. */
    public void start() {
        if (running()) {
            return;
        }
        try {
            server = new ProcessBuilder(
                            program("dovecot"),
                            "-F",
                            "-c",
                            folder.resolve("dovecot.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("dovecot.out").toFile()))
                    .start();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "Install Dovecot: apt install dovecot-imapd dovecot-pop3d dovecot-lmtpd", missing);
        }
        awaitAnswer();
    }

    public boolean running() {
        Process here = server;
        return here != null && here.isAlive();
    }

    /** Lets it end what it is at. */
    public void stop() {
        Process here = server;
        if (here != null && here.isAlive()) {
            here.destroy();
            if (!ended(here)) {
                kill();
            }
        }
    }

    /** As a crash does: at once, with all its workers. */
    public void kill() {
        Process here = requireNonNull(server);
        List<ProcessHandle> workers = here.descendants().toList();
        here.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        if (!ended(here)) {
            throw new IllegalStateException("Dovecot does not die");
        }
    }

    public void restart() {
        stop();
        start();
    }

    /** What it wrote about itself. */
    public String log() {
        try {
            return Files.readString(folder.resolve("dovecot.log"), StandardCharsets.ISO_8859_1);
        } catch (IOException none) {
            return "";
        }
    }

    @Override
    public void close() {
        stop();
        try {
            FileSystemUtils.deleteRecursively(sockets);
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static boolean ended(Process server) {
        try {
            return server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(imap) || !answers(pop3) || !answers(lmtp)) {
            if (!running() || System.nanoTime() > end) {
                throw new IllegalStateException("Dovecot did not start; see " + folder + "\n" + log());
            }
            Thread.onSpinWait();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(5000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String doveadm(byte[] input, String... words) {
        List<String> command = new ArrayList<>(
                List.of(program("doveadm"), "-c", folder.resolve("dovecot.conf").toString()));
        command.addAll(Arrays.asList(words));
        return run(input, command);
    }

    private static void run(String... command) {
        run(new byte[0], List.of(command));
    }

    private static String run(byte[] input, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 && !said.contains("doesn't exist")) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said.contains("doesn't exist") ? "" : said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String program(String name) {
        return List.of("/usr/sbin/", "/usr/bin/", "/usr/local/sbin/", "/usr/local/bin/").stream()
                .map(place -> place + name)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .orElse(name);
    }

    private static Path readable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private String settings(Path letters) {
        String me = System.getProperty("user.name");
        return """
                base_dir = %s
                log_path = %s/dovecot.log
                listen = 127.0.0.1
                protocols = imap pop3 lmtp
                disable_plaintext_auth = no
                auth_mechanisms = plain login
                auth_failure_delay = 0
                ssl = yes
                ssl_cert = <%s
                ssl_key = <%s
                mail_location = maildir:%s/%%u
                mail_plugins = acl
                plugin {
                  acl = vfile
                }
                mail_max_userip_connections = 2000
                default_process_limit = 1000
                default_client_limit = 4000
                first_valid_uid = 1
                default_vsz_limit = 0
                passdb {
                  driver = passwd-file
                  args = username_format=%%u %s/people/%%u
                }
                userdb {
                  driver = static
                  args = uid=%s gid=%s home=%s/%%u
                }
                namespace inbox {
                  inbox = yes
                  separator = /
                }
                service imap-login {
                  %s
                  service_count = 0
                  inet_listener imap {
                    port = %d
                  }
                  inet_listener imaps {
                    port = %d
                    ssl = yes
                  }
                }
                service pop3-login {
                  %s
                  service_count = 0
                  inet_listener pop3 {
                    port = %d
                  }
                  inet_listener pop3s {
                    port = %d
                    ssl = yes
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    address = 127.0.0.1
                    port = %d
                  }
                }
                service imap {
                  process_limit = 1000
                }
                service anvil {
                  %s
                }
                service stats {
                  %s
                }
                %s
                """.formatted(
                        sockets,
                        folder,
                        certificate.certificateFile(),
                        certificate.keyFile(),
                        letters,
                        folder,
                        ROOT ? "mail" : me,
                        ROOT ? "mail" : me,
                        letters,
                        ROOT ? "" : "chroot =",
                        imap,
                        imaps,
                        ROOT ? "" : "chroot =",
                        pop3,
                        pop3s,
                        lmtp,
                        ROOT ? "" : "chroot =",
                        ROOT ? "" : "chroot =",
                        ROOT
                                ? ""
                                : "default_internal_user = " + me + "\ndefault_internal_group = " + me
                                        + "\ndefault_login_user = " + me);
    }
}
