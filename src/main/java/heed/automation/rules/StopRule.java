package heed.automation.rules;

import heed.automation.rules.Rule.Stopped;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Switches a rule off that does too much, and tells who wrote it. */
@Component
class StopRule {

    private final Rules rules;
    private final Notify notices;
    private final AuditTrail audit;

    StopRule(Rules rules, Notify notices, AuditTrail audit) {
        this.rules = rules;
        this.notices = notices;
        this.audit = audit;
    }

    void stop(Rule rule, KnownConversation conversation, Instant now) {
        rules.switchTo(rule.id(), null, new Stopped(now, conversation.number()));
        Rule after = rules.find(rule.id()).orElseThrow();
        audit.record(Actor.SYSTEM, "rule-stop", WriteRule.object(rule), rule.told(), after.told());
        StaffId writer = rule.written().by();
        if (writer != null) {
            notices.tell(
                    List.of(writer),
                    new Notice(
                            NoticeKind.WATCHED,
                            "rules.notice.stopped",
                            List.of(rule.name(), String.valueOf(rule.draft().mostADay()), "#" + conversation.number()),
                            "/settings/rules/" + rule.id().value(),
                            ""));
        }
    }
}
