package heed.identity.notices;

import heed.identity.Actor;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.notices.FindNotices.Found;
import heed.platform.Invalid;
import heed.web.Language;
import heed.web.Slice;
import heed.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notices of the person behind the token, in their language. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private final FindNotices findNotices;
    private final ReadNotices readNotices;
    private final StaffMembers staff;
    private final Text text;

    NoticesApi(FindNotices findNotices, ReadNotices readNotices, StaffMembers staff, Text text) {
        this.findNotices = findNotices;
        this.readNotices = readNotices;
        this.staff = staff;
        this.text = text;
    }

    /** @param url null where what it is about may not be read any more */
    record NoticeAnswer(
            UUID id,
            String kind,
            String text,
            @Nullable String url,
            Instant at,
            @Nullable Instant readAt) {}

    @GetMapping
    Slice<NoticeAnswer> list(
            Actor actor,
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        NoticeFilter chosen =
                NoticeFilter.of(filter).orElseThrow(() -> Invalid.at("/filter", "notices.fault.filter", filter));
        Locale locale = locale(actor);
        return findNotices
                .page(actor, chosen, cursor, Math.clamp(limit, 1, Slice.MOST))
                .map(each -> answer(each, locale));
    }

    /** Which to mark; {@code all} marks every one as read. */
    record Reading(
            @Nullable List<UUID> read,
            @Nullable List<UUID> unread,
            @Nullable Boolean all) {}

    record Unread(long unread) {}

    @PatchMapping
    Unread change(Actor actor, @RequestBody Reading body) {
        if (Boolean.TRUE.equals(body.all())) {
            readNotices.readAll(actor);
        }
        if (body.read() != null) {
            readNotices.read(actor, body.read());
        }
        if (body.unread() != null) {
            readNotices.unread(actor, body.unread());
        }
        return new Unread(findNotices.unread(actor));
    }

    private NoticeAnswer answer(Found found, Locale locale) {
        KeptNotice notice = found.notice();
        return new NoticeAnswer(
                notice.id(),
                notice.kind().key(),
                found.open()
                        ? text.of(locale, notice.message(), notice.facts().toArray())
                        : text.of(locale, "notices.placeholder"),
                found.open() ? notice.url() : null,
                notice.at(),
                notice.readAt());
    }

    private Locale locale(Actor actor) {
        return actor.id() == null
                ? Language.EN.locale()
                : staff.find(actor.id())
                        .map(StaffMember::preferences)
                        .map(each -> each.language().locale())
                        .orElse(Language.EN.locale());
    }
}
