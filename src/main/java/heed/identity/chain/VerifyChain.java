package heed.identity.chain;

import heed.identity.chain.ChainLinks.Head;
import heed.identity.chain.ChainLinks.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Goes through the whole chain and names each place where it does not hold. */
@Service
class VerifyChain {

    private static final int BATCH = 1_000;
    private static final Duration TIME_TO_CHAIN = Duration.ofHours(1);

    private final ChainLinks links;
    private final Checkpoints checkpoints;
    private final SealingKey key;
    private final KeepChain keepChain;
    private final Clock clock;

    VerifyChain(ChainLinks links, Checkpoints checkpoints, SealingKey key, KeepChain keepChain, Clock clock) {
        this.links = links;
        this.checkpoints = checkpoints;
        this.key = key;
        this.keepChain = keepChain;
        this.clock = clock;
    }

    /**
     * Where the chain does not hold.
     *
     * @param position within the day, 0 where the day itself is meant
     */
    record Break(LocalDate day, int position, String what) {}

    /** What a day's chain came to. */
    private record End(int entries, Hash hash) {}

    /** @param lines how many were looked at */
    record Verdict(long lines, List<Break> breaks) {}

    Verdict verify() {
        Head head = links.head();
        Map<LocalDate, SealedCheckpoint> sealed = new LinkedHashMap<>();
        checkpoints.all().forEach(each -> sealed.put(each.checkpoint().day(), each));
        var breaks = new ArrayList<Break>();
        seals(sealed, breaks);
        files(sealed, breaks);
        LocalDate forgottenBefore = links.forgottenBefore();
        long lines = 0;
        var days = new java.util.TreeSet<>(links.days());
        sealed.keySet().stream().filter(day -> !day.isBefore(forgottenBefore)).forEach(days::add);
        days.add(head.day());
        for (LocalDate day : days) {
            SealedCheckpoint seal = sealed.get(day);
            End end = day(day, beginning(day, sealed), breaks);
            lines += end.entries();
            compare(day, end, seal, head, breaks);
        }
        links.outside(clock.instant().minus(TIME_TO_CHAIN), 20)
                .forEach(entry -> breaks.add(new Break(head.day(), 0, "line " + entry + " is not in the chain")));
        return new Verdict(lines, breaks);
    }

    private static Hash beginning(LocalDate day, Map<LocalDate, SealedCheckpoint> sealed) {
        return sealed.entrySet().stream()
                .filter(each -> each.getKey().isBefore(day))
                .reduce((_, later) -> later)
                .map(each -> each.getValue().hash())
                .orElse(Hash.NOTHING);
    }

    private End day(LocalDate day, Hash beginning, List<Break> breaks) {
        Hash hash = beginning;
        int position = 0;
        List<Link> page;
        do {
            page = links.page(day, position, BATCH);
            for (Link link : page) {
                if (link.position() != position + 1) {
                    breaks.add(new Break(day, position + 1, "is missing"));
                } else if (link.entry() == null) {
                    breaks.add(new Break(day, link.position(), "its line was deleted"));
                } else if (!hash.then(CanonicalJson.of(link.entry())).equals(link.hash())) {
                    breaks.add(new Break(day, link.position(), "its line was changed, or is not where it was"));
                }
                position = link.position();
                hash = link.hash();
            }
        } while (page.size() == BATCH);
        return new End(position, hash);
    }

    private static void compare(
            LocalDate day, End end, @Nullable SealedCheckpoint seal, Head head, List<Break> breaks) {
        if (seal == null && day.isBefore(head.day())) {
            breaks.add(new Break(day, end.entries(), "the day has no checkpoint"));
            return;
        }
        int entries = seal == null ? head.position() : seal.checkpoint().entries();
        Hash hash = seal == null ? head.hash() : seal.checkpoint().hash();
        if (end.entries() < entries) {
            breaks.add(new Break(day, end.entries() + 1, "the chain is cut off: it had " + entries + " lines"));
        } else if (end.entries() > entries || !end.hash().equals(hash)) {
            breaks.add(new Break(day, end.entries(), "the chain does not end as it was sealed"));
        }
    }

    private void seals(Map<LocalDate, SealedCheckpoint> sealed, List<Break> breaks) {
        Hash previous = Hash.NOTHING;
        for (SealedCheckpoint each : sealed.values()) {
            Checkpoint checkpoint = each.checkpoint();
            if (!key.verifies(checkpoint.key(), checkpoint.canonical(), each.signature())) {
                breaks.add(
                        new Break(checkpoint.day(), 0, "the checkpoint's signature is not one of this installation"));
            }
            if (!checkpoint.previous().equals(previous)) {
                breaks.add(new Break(checkpoint.day(), 0, "the checkpoint does not follow the one before"));
            }
            previous = each.hash();
        }
    }

    /** The copies outside the database tell of a checkpoint that was changed or removed in it. */
    private void files(Map<LocalDate, SealedCheckpoint> sealed, List<Break> breaks) {
        Path folder = keepChain.copies();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("\\d{4}-\\d{2}-\\d{2}\\.json")) {
                    LocalDate day = LocalDate.parse(name.substring(0, 10));
                    SealedCheckpoint known = sealed.get(day);
                    if (known == null || !known.text().equals(Files.readString(file))) {
                        breaks.add(new Break(day, 0, "the checkpoint differs from its copy in " + file));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
