package heed.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under whose name PostgreSQL runs. It refuses to run as root, so for root a user namespace without rights is tried first, and
 * an unprivileged account that then owns the folder second. The owner of an existing folder stays.
 */
record ServerAccount(List<String> prefix, Path folder) {

    private static final List<String> ACCOUNTS = List.of("heed", "postgres", "nobody");
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    static ServerAccount of(Path folder) throws IOException {
        return of(folder, Shell.run(NAMESPACE, List.of("true")).well());
    }

    /** @param namespaces whether an ordinary program may make a user namespace here */
    static ServerAccount of(Path folder, boolean namespaces) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))
                || !folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new ServerAccount(List.of(), folder);
        }
        int owner = number(folder, "unix:uid");
        if (owner == 0 && namespaces) {
            return new ServerAccount(NAMESPACE, folder);
        }
        if (owner == 0) {
            giveAway(folder);
        }
        ServerAccount account = new ServerAccount(asOwnerOf(folder), folder);
        if (!Shell.run(account.prefix, List.of("ls", folder.toString())).well()) {
            throw new CannotStart(
                    "PostgreSQL may not run as root and the account "
                            + Files.getOwner(folder).getName()
                            + " cannot reach the folder " + folder
                            + ": start Heed as an ordinary user, or name a folder open to all, for example HEED_HOME=/var/lib/heed.");
        }
        return account;
    }

    private static List<String> asOwnerOf(Path folder) throws IOException {
        String user = "--reuid=" + number(folder, "unix:uid");
        String group = "--regid=" + number(folder, "unix:gid");
        List<String> setpriv = List.of("setpriv", user, group, "--clear-groups");
        return Shell.run(setpriv, List.of("true")).well()
                ? setpriv
                : List.of("runuser", "-u", Files.getOwner(folder).getName(), "--");
    }

    private static void giveAway(Path folder) throws IOException {
        String account = ACCOUNTS.stream()
                .filter(name -> Shell.run(List.of(), List.of("id", "-u", name)).well())
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "PostgreSQL may not run as root and there is no account to run it: start Heed as an ordinary user,"
                                + " or make one, for example useradd --system heed."));
        Shell.Ended given = Shell.run(List.of(), List.of("chown", "-R", account + ":", folder.toString()));
        if (!given.well()) {
            throw new CannotStart("The folder " + folder + " cannot be given to the account " + account + " ("
                    + given.output() + "): start Heed as an ordinary user.");
        }
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a file or folder made by this process to the account of the server. */
    void own(Path path) throws IOException {
        if (prefix.isEmpty() || prefix.equals(NAMESPACE)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setOwner(each, Files.getOwner(folder));
            }
        }
    }
}
