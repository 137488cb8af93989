package heed.automation.rules;

import heed.automation.Action;
import heed.automation.MacroPlan;
import heed.automation.PlanMacro;
import heed.automation.TakeSteps;
import heed.automation.WebhookCalls;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Refused;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does what a rule says, under the rule's name and through the same verbs as by hand. */
@Component
class CarryOutRule {

    /** As many mails as one address gets by itself from one conversation within a day, whichever rules write them. */
    private static final int MOST_REPLIES = 5;

    private static final Duration DAY = Duration.ofHours(24);

    private final PlanMacro planMacro;
    private final TakeSteps takeSteps;
    private final KeepTimeline keepTimeline;
    private final Colleagues colleagues;
    private final Notify notices;
    private final ObjectProvider<WebhookCalls> webhooks;
    private final RuleRuns runs;
    private final Companies companies;
    private final Text words;
    private final Clock clock;

    CarryOutRule(
            PlanMacro planMacro,
            TakeSteps takeSteps,
            KeepTimeline keepTimeline,
            Colleagues colleagues,
            Notify notices,
            ObjectProvider<WebhookCalls> webhooks,
            RuleRuns runs,
            Companies companies,
            Text words,
            Clock clock) {
        this.planMacro = planMacro;
        this.takeSteps = takeSteps;
        this.keepTimeline = keepTimeline;
        this.colleagues = colleagues;
        this.notices = notices;
        this.webhooks = webhooks;
        this.runs = runs;
        this.companies = companies;
        this.words = words;
        this.clock = clock;
    }

    /** @throws Refused with every reason why it cannot be done now */
    void carryOut(Rule rule, KnownConversation conversation) {
        Actor actor = actor(rule);
        MacroPlan plan = plan(rule, conversation);
        if (!plan.faults().isEmpty()) {
            throw new Refused(plan.faults());
        }
        if (rule.steps().stream().anyMatch(Action.Reply.class::isInstance)
                && runs.repliesSince(conversation.id(), clock.instant().minus(DAY)) >= MOST_REPLIES) {
            throw Refused.because("rules.reason.mails", MOST_REPLIES);
        }
        if (!seen(rule)) {
            keepTimeline.tell(actor, conversation, "rules.event.done");
        }
        KnownConversation after = takeSteps.takeBySelf(
                actor, conversation, plan, companies.company().name());
        for (RuleAction action : rule.draft().actions()) {
            switch (action) {
                case RuleAction.Tell(var whom, var text) -> tell(rule, after, whom, text);
                case RuleAction.Call(var webhook) ->
                    webhooks.forEach(each -> each.call(webhook, "rule", after, rule.name()));
                case RuleAction.Step step -> Objects.requireNonNull(step);
            }
        }
    }

    /** What it would do to the conversation as it stands. In what is said, the company stands for the writer. */
    MacroPlan plan(Rule rule, KnownConversation conversation) {
        Actor company = named(companies.company().name());
        return planMacro.plan(company, conversation, rule.steps());
    }

    /** Whether the timeline shows by itself that something was done: tags and what leaves the conversation do not. */
    private static boolean seen(Rule rule) {
        return rule.steps().stream()
                .anyMatch(step -> !(step instanceof Action.AddTags || step instanceof Action.RemoveTags));
    }

    private void tell(Rule rule, KnownConversation about, @Nullable StaffId whom, String text) {
        StaffId reader = whom == null ? about.assignee() : whom;
        if (reader == null) {
            return;
        }
        List<StaffId> told = colleagues.active(List.of(reader)).stream()
                .filter(each -> each.may(Right.CONVERSATIONS_READ, about.queue()))
                .flatMap(each -> Stream.ofNullable(each.id()))
                .toList();
        String subject = about.subject().isBlank() ? "–" : about.subject();
        notices.tell(
                told,
                new Notice(
                        NoticeKind.WATCHED,
                        "rules.notice.told",
                        List.of(rule.name(), subject, "#" + about.number(), text),
                        about.url(),
                        "conversation:" + about.id().value()));
    }

    private Actor actor(Rule rule) {
        String language = companies.company().language();
        return named(words.of(Language.of(language).locale(), "rules.actor", rule.name()));
    }

    /** Heed itself under another name. */
    private static Actor named(String name) {
        return new Actor(null, name, Actor.Kind.SYSTEM, Actor.SYSTEM.rights(), null);
    }
}
