package heed.replicas;

import heed.Heed;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Heed in a process of its own, with a folder of its own. */
public final class Replica {

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private Replica(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** @param environment what it is told beside its port, and its folder where that is left out */
    public static Replica start(String name, Map<String, String> environment) throws IOException {
        Path home = Path.of("target", "replicas-test", name).toAbsolutePath();
        Files.createDirectories(home);
        Path log = home.resolveSibling(name + ".log");
        int port = freePort();
        ProcessBuilder heed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPathWithoutTests(),
                        Heed.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        heed.environment().put("HEED_HOME", home.toString());
        heed.environment().put("PORT", String.valueOf(port));
        heed.environment().putAll(environment);
        return new Replica(name, port, log, heed.start());
    }

    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** What its {@code /readyz} says; false where nobody answers. */
    public boolean ready() {
        try {
            var asked = (HttpURLConnection)
                    URI.create(address() + "/readyz").toURL().openConnection();
            asked.setConnectTimeout(1_000);
            asked.setReadTimeout(2_000);
            return asked.getResponseCode() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Everything it has said. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** SIGTERM. */
    public void ask() {
        process.destroy();
    }

    /** SIGKILL; returns when it is dead. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** How it ended; -1 where it has not within these seconds. */
    public int ended(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
