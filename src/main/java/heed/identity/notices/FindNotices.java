package heed.identity.notices;

import heed.identity.Actor;
import heed.identity.NoticeSubjects;
import heed.identity.StaffId;
import heed.platform.NotFound;
import heed.web.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A person's own notices, each with whether its subject may still be read. */
@Component
class FindNotices {

    private final Notices notices;
    private final ObjectProvider<NoticeSubjects> subjects;

    FindNotices(Notices notices, ObjectProvider<NoticeSubjects> subjects) {
        this.notices = notices;
        this.subjects = subjects;
    }

    /** @param open false where only a placeholder may be shown */
    record Found(KeptNotice notice, boolean open) {}

    Slice<Found> page(Actor actor, NoticeFilter filter, @Nullable UUID before, int limit) {
        StaffId own = actor.id();
        if (own == null) {
            return new Slice<>(List.of(), null);
        }
        Slice<KeptNotice> slice = Slice.of(
                notices.page(own, filter, before, limit + 1),
                limit,
                each -> each.id().toString());
        Set<String> open = open(actor, slice.items());
        return slice.map(each -> new Found(each, open.contains(each.subject())));
    }

    /** @throws NotFound where the actor has no such notice */
    Found find(Actor actor, UUID id) {
        StaffId own = actor.id();
        KeptNotice notice = own == null ? null : notices.find(own, id).orElse(null);
        if (notice == null) {
            throw new NotFound();
        }
        return new Found(notice, open(actor, List.of(notice)).contains(notice.subject()));
    }

    long unread(Actor actor) {
        return actor.id() == null ? 0 : notices.unread(actor.id());
    }

    /** The subjects that the actor may read now; one query for each kind. */
    Set<String> open(Actor actor, List<KeptNotice> some) {
        var open = new HashSet<String>(Set.of(""));
        for (NoticeSubjects each : subjects) {
            String begin = each.kind() + ":";
            Set<String> ids = some.stream()
                    .map(KeptNotice::subject)
                    .filter(subject -> subject.startsWith(begin))
                    .map(subject -> subject.substring(begin.length()))
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                each.readable(actor, ids).forEach(id -> open.add(begin + id));
            }
        }
        return open;
    }
}
