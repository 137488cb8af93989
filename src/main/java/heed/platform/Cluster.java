package heed.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A database cluster on disk and the server program that serves it. */
record Cluster(Path folder, Path server, ServerAccount account) {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final int ATTEMPTS = 3;

    /** Stops a server that outlived a killed Heed; clears the traces of one that did not. */
    void stopOrphan() throws IOException {
        Optional<PostmasterPid> left = PostmasterPid.read(folder);
        if (left.isPresent() && left.get().alive()) {
            log.warn("A PostgreSQL was left running in {} by a Heed that was killed; it is stopped first", folder);
            stop();
        } else if (left.isPresent()) {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        }
    }

    /** Makes the cluster where there is none yet; a half-made one is begun again. */
    void create(String superuserPassword) throws IOException {
        if (Files.exists(folder)) {
            requireSameMajor();
            return;
        }
        Path part = folder.resolveSibling("data.part");
        FileSystemUtils.deleteRecursively(part);
        Path password = Passwords.privateFile(folder.resolveSibling("password.part"));
        try {
            Files.writeString(password, superuserPassword);
            account.own(password);
            Shell.Ended made = Shell.run(
                    account.prefix(),
                    List.of(
                            program("initdb"),
                            "--pgdata=" + part,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--no-instructions"));
            if (!made.well()) {
                throw failed("make its files", made.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameMajor() throws IOException {
        String made = Files.readString(folder.resolve("PG_VERSION")).strip();
        String here = server.getFileName().toString().replaceFirst("server-(\\d+).*", "$1");
        if (!made.equals(here)) {
            throw new CannotStart("The folder " + folder + " was made by PostgreSQL " + made + " and this Heed brings "
                    + here + ": back it up with the old Heed and restore it with this one.");
        }
    }

    /** Starts the server on a free port and waits until it answers. @return the port */
    int start() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            if (startOn(port)) {
                return port;
            }
        }
        throw failed("start", lastWords());
    }

    /** Starts the server on this port. @return false where it does not come up; the log says why */
    boolean startOn(int port) throws IOException {
        configure(port);
        return control("start", "-l", serverLog().toString(), "-t", "60").well();
    }

    /** Whether the server is there, as far as its pid file tells. */
    boolean running() throws IOException {
        return PostmasterPid.read(folder).filter(PostmasterPid::alive).isPresent();
    }

    void stop() {
        if (!control("stop", "-m", "fast", "-t", "30").well()) {
            control("stop", "-m", "immediate", "-t", "10");
        }
    }

    private Shell.Ended control(String verb, String... options) {
        return Shell.run(
                account.prefix(),
                Stream.concat(Stream.of(program("pg_ctl"), verb, "-w", "-D", folder.toString()), Arrays.stream(options))
                        .toList());
    }

    private void configure(int port) throws IOException {
        try (InputStream template = Cluster.class.getResourceAsStream("/postgresql.conf")) {
            if (template == null) {
                throw new IOException("postgresql.conf is missing in the jar");
            }
            Path file = folder.resolve("postgresql.conf");
            Files.writeString(
                    file, new String(template.readAllBytes(), StandardCharsets.UTF_8) + "port = " + port + "\n");
            account.own(file);
        }
        if (Files.exists(serverLog()) && Files.size(serverLog()) > 10_000_000) {
            Files.move(serverLog(), serverLog().resolveSibling("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private Path serverLog() {
        return folder.resolveSibling("server.log");
    }

    private String lastWords() throws IOException {
        if (Files.notExists(serverLog())) {
            return "it wrote no log";
        }
        List<String> lines = Files.readAllLines(serverLog(), StandardCharsets.ISO_8859_1);
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("ERROR"))
                .reduce((earlier, later) -> later)
                .orElse("see " + serverLog());
    }

    private CannotStart failed(String what, String why) {
        boolean full = why.contains("No space left on device");
        return new CannotStart(
                "PostgreSQL in " + account.folder() + " could not " + what + " (" + why.replace('\n', ' ') + "): "
                        + (full ? "make room on the disk" : "mend that") + " and start Heed again.");
    }

    private String program(String name) {
        return server.resolve("bin").resolve(name).toString();
    }
}
