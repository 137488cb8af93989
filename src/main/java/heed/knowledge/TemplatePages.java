package heed.knowledge;

import gg.jte.models.runtime.JteModel;
import heed.conversations.Markdown;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.Sharing;
import heed.knowledge.pages.TemplatePage;
import heed.knowledge.pages.TemplatesPage;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Companies;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Language;
import heed.web.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of templates: all of them, and one as it is kept or as somebody has just typed it. */
@Component
class TemplatePages {

    private static final int FORMER = 20;

    private final FindReplyTemplates find;
    private final ReplyTemplateVersions versions;
    private final Circles circles;
    private final QueueNames queues;
    private final Companies companies;
    private final Templates templates;
    private final TemplateFiles files;

    TemplatePages(
            FindReplyTemplates find,
            ReplyTemplateVersions versions,
            Circles circles,
            QueueNames queues,
            Companies companies,
            Templates templates,
            TemplateFiles files) {
        this.files = files;
        this.find = find;
        this.versions = versions;
        this.circles = circles;
        this.queues = queues;
        this.companies = companies;
        this.templates = templates;
    }

    JteModel list(Frame frame, Actor actor, String words, boolean archived, Slice<CountedTemplate> found) {
        Map<String, String> teams = circles.teams();
        Map<String, String> names = queues.names();
        return templates.knowledgeTemplates(
                frame,
                new TemplatesPage(
                        words,
                        archived,
                        found.items().stream()
                                .map(each -> row(frame, each, teams, names))
                                .toList(),
                        found.next(),
                        actor.may(Right.KNOWLEDGE_WRITE)));
    }

    private static TemplatesPage.Row row(
            Frame frame, CountedTemplate counted, Map<String, String> teams, Map<String, String> names) {
        ReplyTemplate template = counted.template();
        return new TemplatesPage.Row(
                "/reply-templates/" + template.id().value(),
                template.name(),
                template.code(),
                sharing(frame, template.sharing(), teams),
                String.join(" ", template.wordings().keySet()),
                template.queues().stream()
                        .map(key -> names.getOrDefault(key, key))
                        .collect(Collectors.joining(", ")),
                counted.used(),
                frame.percent(counted.edited(), counted.used(), 0));
    }

    private static String sharing(Frame frame, Sharing sharing, Map<String, String> teams) {
        return sharing.team() == null
                ? frame.text("knowledge.scope." + sharing.scope().key())
                : teams.getOrDefault(sharing.team(), sharing.team());
    }

    JteModel empty(Frame frame, Actor actor) {
        actor.require(Right.KNOWLEDGE_WRITE);
        String share = actor.id() == null ? "company" : "personal";
        return typed(frame, actor, null, new ReplyTemplateForm(Map.of("share", share), List.of()), Faults.NONE);
    }

    JteModel kept(Frame frame, Actor actor, ReplyTemplate template) {
        return typed(frame, actor, template, ReplyTemplateForm.of(template), Faults.NONE);
    }

    JteModel typed(Frame frame, Actor actor, @Nullable ReplyTemplate template, ReplyTemplateForm form, Faults faults) {
        Circle circle = find.circle(actor);
        boolean mayChange =
                actor.may(Right.KNOWLEDGE_WRITE) && (template == null || circle.changes(template.sharing()));
        return templates.knowledgeTemplate(
                frame,
                new TemplatePage(
                        template == null ? "" : template.id().value().toString(),
                        template == null ? frame.text("knowledge.add.title") : template.name(),
                        mayChange,
                        template != null && template.archived() != null,
                        form.fields(),
                        sharings(frame, circle, form.field("share")),
                        queueChoices(form.queues()),
                        wordings(frame, actor, form),
                        Arrays.stream(Variable.values())
                                .map(each -> new TemplatePage.Variable(
                                        each.key(), frame.text("knowledge.variable." + each.key())))
                                .toList(),
                        template == null ? List.of() : former(frame, template),
                        template == null ? List.of() : files(template),
                        faults));
    }

    private List<TemplatePage.Choice> sharings(Frame frame, Circle circle, String chosen) {
        var choices = new ArrayList<TemplatePage.Choice>();
        if (circle.id() != null) {
            choices.add(choice("personal", frame.text("knowledge.scope.personal"), chosen));
        }
        circles.teams().forEach((key, name) -> {
            if (circle.changes(Sharing.team(key)) || chosen.equals("team:" + key)) {
                choices.add(choice("team:" + key, frame.text("knowledge.scope.team", name), chosen));
            }
        });
        if (circle.publishes() || chosen.equals("company")) {
            choices.add(choice("company", frame.text("knowledge.scope.company"), chosen));
        }
        return choices;
    }

    private static TemplatePage.Choice choice(String value, String words, String chosen) {
        return new TemplatePage.Choice(value, words, value.equals(chosen));
    }

    private List<TemplatePage.Choice> queueChoices(List<String> chosen) {
        return queues.names().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(each -> new TemplatePage.Choice(each.getKey(), each.getValue(), chosen.contains(each.getKey())))
                .toList();
    }

    /** The company's own language first, then the others of the interface, then what else there is. */
    private List<TemplatePage.Worded> wordings(Frame frame, Actor actor, ReplyTemplateForm form) {
        var languages = new ArrayList<String>();
        languages.add(companies.company().language());
        Arrays.stream(Language.values()).map(Language::code).forEach(languages::add);
        languages.addAll(new TreeSet<>(form.languages()));
        return languages.stream()
                .distinct()
                .map(language -> {
                    String text = form.field("wordings/" + language + "/text");
                    return new TemplatePage.Worded(
                            language,
                            Languages.name(language, frame.locale()),
                            text,
                            form.field("wordings/" + language + "/phrases"),
                            preview(actor, text));
                })
                .toList();
    }

    /** A text with example values, as HTML. */
    String preview(Actor actor, String text) {
        if (text.isBlank()) {
            return "";
        }
        Map<Variable, String> examples = new EnumMap<>(Variable.class);
        for (Variable variable : Variable.values()) {
            examples.put(variable, variable.example());
        }
        examples.put(Variable.COMPANY_NAME, companies.company().name());
        examples.put(Variable.AGENT_NAME, actor.name());
        examples.put(Variable.AGENT_FIRST_NAME, actor.name().split("\\s+", 2)[0]);
        return Markdown.html(new Wording(text).filled(examples).text());
    }

    private List<TemplatePage.File> files(ReplyTemplate template) {
        return files.of(template.id()).stream()
                .map(each -> new TemplatePage.File(
                        "/reply-templates/" + template.id().value() + "/files/" + each.id(),
                        each.name(),
                        Math.max(1, each.bytes() / 1024)))
                .toList();
    }

    private List<TemplatePage.Former> former(Frame frame, ReplyTemplate template) {
        return versions.before(template.id(), template.version(), FORMER).stream()
                .map(version -> new TemplatePage.Former(
                        version.version(),
                        version.written().by(),
                        version.written().at(),
                        version.wordings().entrySet().stream()
                                .map(each -> new TemplatePage.Said(
                                        Languages.name(each.getKey(), frame.locale()),
                                        each.getValue().text()))
                                .toList()))
                .toList();
    }

    Faults changedMeanwhile() {
        return Faults.of(Invalid.at("", "knowledge.fault.changed"));
    }
}
