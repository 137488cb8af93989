package heed.identity.notices;

import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.platform.Atomic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends somebody one mail of all that is due; what it tells and its leaving are one transaction. */
@Service
class MailNotices {

    private final Deliveries deliveries;
    private final ClaimDue claimDue;
    private final FindNotices findNotices;
    private final StaffMembers staff;
    private final NoticeLetter letter;
    private final Clock clock;

    MailNotices(
            Deliveries deliveries,
            ClaimDue claimDue,
            FindNotices findNotices,
            StaffMembers staff,
            NoticeLetter letter,
            Clock clock) {
        this.deliveries = deliveries;
        this.claimDue = claimDue;
        this.findNotices = findNotices;
        this.staff = staff;
        this.letter = letter;
        this.clock = clock;
    }

    /** Leaves out what was read in Heed since, and what may not be read any more; nobody is written to who works here no longer. */
    @Atomic
    void mail(StaffId id) {
        Instant now = clock.instant();
        List<KeptNotice> due = claimDue.claim(id, Way.MAIL, now);
        deliveries.remove(ids(due), Way.MAIL);
        StaffMember reader = staff.find(id).filter(StaffMember::active).orElse(null);
        if (reader == null) {
            return;
        }
        Set<String> open = findNotices.open(reader.actor(), due);
        List<KeptNotice> told = due.stream()
                .filter(each -> !each.seen() && open.contains(each.subject()))
                .toList();
        if (!told.isEmpty()) {
            letter.send(reader, told);
        }
    }

    private static List<UUID> ids(List<KeptNotice> some) {
        return some.stream().map(KeptNotice::id).toList();
    }
}
