package heed.knowledge;

import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Companies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills templates with the values of a conversation. */
@Component
class FillReplies implements ReplyWriting {

    private final FindReplyTemplates find;
    private final ReplyValues values;
    private final Companies companies;

    FillReplies(FindReplyTemplates find, ReplyValues values, Companies companies) {
        this.find = find;
        this.values = values;
        this.companies = companies;
    }

    @Override
    public FilledReply fill(Actor actor, KnownConversation conversation, TemplateId id) {
        ReplyTemplate template = usable(actor, conversation, id);
        return fill(template, conversation, values.of(actor, conversation));
    }

    ReplyTemplate usable(Actor actor, KnownConversation conversation, TemplateId id) {
        ReplyTemplate template = find.find(actor, id);
        if (template.archived() != null) {
            throw Refused.because("knowledge.fault.archived", template.name());
        }
        if (!template.fits(conversation.queue())) {
            throw Refused.because("knowledge.fault.other-queue", template.name());
        }
        return template;
    }

    FilledReply fill(ReplyTemplate template, KnownConversation conversation, Map<Variable, String> known) {
        ReplyTemplate.Choice choice =
                template.in(conversation.language(), companies.company().language());
        Wording.Filled filled = choice.wording().filled(known);
        return new FilledReply(filled.text(), choice.language(), choice.fallback(), filled.missing(), List.of());
    }

    @Override
    public FilledReply fill(Actor actor, KnownConversation conversation, String text) {
        Wording.Filled filled = new Wording(text).filled(values.of(actor, conversation));
        return new FilledReply(filled.text(), conversation.language(), false, filled.missing(), List.of());
    }

    @Override
    public Optional<KnownTemplate> find(Actor actor, String code) {
        return find.byCode(actor, "", code).map(FillReplies::known);
    }

    @Override
    public Optional<KnownTemplate> find(Actor actor, TemplateId id) {
        try {
            return Optional.of(known(find.find(actor, id)));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    @Override
    public List<KnownTemplate> all(Actor actor, int most) {
        return find.choices(actor, "", "", most).stream()
                .map(each -> known(each.template()))
                .toList();
    }

    private static KnownTemplate known(ReplyTemplate template) {
        return new KnownTemplate(template.id(), template.code(), template.name());
    }
}
