package heed.identity.notices;

import heed.identity.NoticeKind;

/**
 * How somebody wants to be told of one kind.
 *
 * @param bell whether the bell counts it; without, it stands in the list as read
 * @param browser whether the browser shows it while a page of Heed is open
 * @param through whether it comes in quiet hours too
 */
record KindChoice(NoticeKind kind, boolean bell, boolean browser, Mailing mail, boolean through) {

    /** What holds for whoever has chosen nothing: the bell alone, which alarms nobody. */
    static KindChoice usual(NoticeKind kind) {
        return new KindChoice(kind, true, false, Mailing.NEVER, false);
    }
}
