package heed.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into {@code postmaster.pid}; after a crash it tells of a server that is gone, or of
 * a process that merely got the same number.
 */
record PostmasterPid(long pid, Path folder, Instant startedAt, int port) {

    static Optional<PostmasterPid> read(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(new PostmasterPid(
                Long.parseLong(lines.get(0).strip()),
                data,
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                Integer.parseInt(lines.get(3).strip())));
    }

    /** Whether the process with this number is still the server that wrote the file. */
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && !buried())
                .map(ProcessHandle::info)
                .filter(this::isServer)
                .isPresent();
    }

    /** A killed process keeps its number on Linux until its parent has asked how it ended. */
    private boolean buried() {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException noLinux) {
            return false;
        }
    }

    private boolean isServer(ProcessHandle.Info process) {
        boolean named = process.command()
                .map(command -> Path.of(command).endsWith("postgres")
                        || Path.of(command).endsWith("postgres.exe"))
                .orElse(true);
        return named && worksInFolder().orElseGet(() -> startedThen(process));
    }

    /** The server's working folder is its data; only Linux tells. */
    private Optional<Boolean> worksInFolder() {
        try {
            Path working = Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"));
            return Optional.of(Files.isSameFile(working, folder));
        } catch (IOException noLinux) {
            return Optional.empty();
        }
    }

    private boolean startedThen(ProcessHandle.Info process) {
        return process.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(Duration.ofMinutes(1)) < 0)
                .orElse(true);
    }
}
