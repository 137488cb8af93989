package heed.identity.providers;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.OwnAddress;
import heed.identity.Role;
import heed.identity.RoleWords;
import heed.identity.StaffMembers;
import heed.identity.Team;
import heed.identity.Teams;
import heed.identity.providers.pages.ProvidersPage;
import heed.identity.providers.pages.ProvidersPage.Choice;
import heed.identity.providers.pages.ProvidersPage.Form;
import heed.identity.providers.pages.ProvidersPage.Group;
import heed.identity.providers.pages.ProvidersPage.Groups;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of identity providers, with the form of one as it is kept or as somebody has just typed it. */
@Component
class ProviderPages {

    private final KeepProviders keepProviders;
    private final TurnPasswords turnPasswords;
    private final StaffMembers staff;
    private final Teams teams;
    private final RoleWords roles;
    private final OwnAddress ownAddress;
    private final Templates templates;

    ProviderPages(
            KeepProviders keepProviders,
            TurnPasswords turnPasswords,
            StaffMembers staff,
            Teams teams,
            RoleWords roles,
            OwnAddress ownAddress,
            Templates templates) {
        this.keepProviders = keepProviders;
        this.turnPasswords = turnPasswords;
        this.staff = staff;
        this.teams = teams;
        this.roles = roles;
        this.ownAddress = ownAddress;
        this.templates = templates;
    }

    JteModel kept(Actor actor, Frame frame, Provider provider) {
        return page(
                actor, frame, form(provider, provider.version()), groups(frame, GroupsForm.of(provider)), Faults.NONE);
    }

    /** With the groups as somebody has just typed them. */
    JteModel typedGroups(Actor actor, Frame frame, Provider provider, int version, GroupsForm typed, Faults faults) {
        return page(actor, frame, form(provider, version), groups(frame, typed), faults);
    }

    /** With the form as somebody has just typed it. */
    JteModel page(Actor actor, Frame frame, Form form, Faults faults) {
        Groups groups = form.isNew() ? Groups.NONE : groups(frame, GroupsForm.of(keepProviders.one(actor, form.key())));
        return page(actor, frame, form, groups, faults);
    }

    private JteModel page(Actor actor, Frame frame, Form form, Groups groups, Faults faults) {
        String way = "/sign-in/with/" + (form.key().isEmpty() ? "…" : form.key());
        return templates.identityProvidersSettings(
                frame,
                new ProvidersPage(
                        keepProviders.all(actor).stream()
                                .map(each -> new ProvidersPage.Row(
                                        each.key(), each.name(), each.issuer(), each.trusted(), each.enabled()))
                                .toList(),
                        turnPasswords.areOff(actor),
                        staff.glassBreakers().stream()
                                .map(each -> new ProvidersPage.Keeper(
                                        each.id().value().toString(), each.name()))
                                .toList(),
                        ownAddress.of(way + "/answer"),
                        ownAddress.of(way + "/logout"),
                        form,
                        groups,
                        faults));
    }

    private static Form form(Provider provider, int version) {
        return new Form(
                false,
                provider.key(),
                provider.name(),
                provider.issuer(),
                provider.clientId(),
                provider.hasSecret(),
                provider.trusted(),
                provider.enabled(),
                version);
    }

    private Groups groups(Frame frame, GroupsForm typed) {
        List<GroupMapping> rows = typed.withRoom().rows();
        return new Groups(
                typed.claim(),
                IntStream.range(0, rows.size())
                        .mapToObj(n -> group("groups/" + n, rows.get(n)))
                        .toList(),
                choices(frame, Role.Kind.COMPANY),
                teams.withSizes().keySet().stream()
                        .map((Team team) -> new Choice(team.key(), team.name()))
                        .toList(),
                choices(frame, Role.Kind.TEAM));
    }

    private static Group group(String at, GroupMapping row) {
        return new Group(at, or(row.group()), or(row.role()), or(row.team()), or(row.teamRole()));
    }

    private List<Choice> choices(Frame frame, Role.Kind kind) {
        return roles.choices(frame, kind).stream()
                .map(role -> new Choice(role.key(), role.name()))
                .toList();
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
