package heed;

import heed.identity.Right;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One line of {@code routes.txt}: an address and who may use it.
 *
 * @param rights any of them opens it; empty where it is public or open to all who are signed in
 * @param sent what goes with the request, empty for nothing
 */
record Route(String method, String pattern, boolean isPublic, boolean isStream, Set<Right> rights, String sent) {

    /** What came of a request, as far as it tells whether the door was open. */
    enum Door {
        OPEN,
        SHUT,
        SIGN_IN
    }

    static List<Route> declared() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Route::read)
                .toList();
    }

    static Route read(String line) {
        String[] words = line.strip().split("\\s+", 5);
        boolean stream = words.length > 3 && words[3].equals("stream");
        String sent =
                String.join(" ", Arrays.asList(words).subList(stream ? 4 : Math.min(3, words.length), words.length));
        Set<Right> rights = words[2].equals("public") || words[2].equals("signed-in")
                ? Set.of()
                : Arrays.stream(words[2].split("\\|")).map(Right::valueOf).collect(Collectors.toSet());
        return new Route(words[0], words[1], words[2].equals("public"), stream, rights, sent);
    }

    boolean isApi() {
        return pattern.startsWith("/api/") || pattern.startsWith("/scim/");
    }

    /** Leaving comes last, or nobody would be there for the rest. */
    boolean endsTheSession() {
        return pattern.equals("/sign-out") || pattern.equals("/profile/sign-out-everywhere");
    }

    /** An address that fits the pattern and leads to nothing. */
    String path() {
        return pattern.replaceAll("\\{id}", UUID.randomUUID().toString())
                .replaceAll("/\\*\\*$", "")
                .replaceAll("\\{[^}]+}", "no-such-thing");
    }

    /** What stands in each variable, named with the segment before it: {@code conversations/{id}}. */
    List<String> variables() {
        String[] segments = address().split("/");
        return IntStream.range(1, segments.length)
                .filter(index -> segments[index].startsWith("{"))
                .mapToObj(index -> bare(segments[index - 1]) + "/" + bare(segments[index]))
                .toList();
    }

    /** The address with these values in place of its variables, in their order. */
    String path(List<String> values) {
        Iterator<String> next = values.iterator();
        return Arrays.stream(address().split("/"))
                .map(segment ->
                        segment.startsWith("{") ? URLEncoder.encode(next.next(), StandardCharsets.UTF_8) : segment)
                .collect(Collectors.joining("/"));
    }

    private String address() {
        return pattern.split("\\?")[0];
    }

    /** A variable without the shape of its values. */
    private static String bare(String segment) {
        return segment.replaceAll(":.*}", "}");
    }

    String name() {
        return method + " " + address();
    }

    /** What the door should be for one who is signed in with these rights. */
    Door expected(Set<Right> held) {
        boolean mayPass = isPublic || rights.isEmpty() || rights.stream().anyMatch(held::contains);
        return mayPass ? Door.OPEN : Door.SHUT;
    }

    Door forStrangers() {
        return isPublic ? Door.OPEN : Door.SIGN_IN;
    }

    /** What the door was. Without the right, an answer of 404 shuts it too; a 400 does not, as it was read first. */
    Door seen(Answer answer, Door expected) {
        boolean atTheDoor = answer.url().matches("https?://[^/]+/sign-in.*");
        boolean meantToGoThere = pattern.startsWith("/sign-in") || (endsTheSession() && expected == Door.OPEN);
        if (answer.status() == 401 || (atTheDoor && !meantToGoThere)) {
            return Door.SIGN_IN;
        }
        return answer.status() == 403 || (answer.status() == 404 && expected == Door.SHUT) ? Door.SHUT : Door.OPEN;
    }
}
