package heed.identity.invitations;

import heed.identity.OwnAddress;
import heed.identity.PlainName;
import heed.identity.StaffMail;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings an invitation to the invited: by mail, or where none can be sent, by the one who invites. */
@Component
class InvitationLetter {

    private final StaffMail mail;
    private final OwnAddress ownAddress;
    private final Companies companies;
    private final Text text;

    InvitationLetter(StaffMail mail, OwnAddress ownAddress, Companies companies, Text text) {
        this.mail = mail;
        this.ownAddress = ownAddress;
        this.companies = companies;
        this.text = text;
    }

    /** @return the link to hand over, which is told now and never again; null where a mail carries it */
    @Nullable
    String send(Invitation invitation, String token) {
        String link = ownAddress.of("/invitations/" + token + "?language=" + invitation.language());
        if (!mail.possible()) {
            return link;
        }
        Locale locale = Language.of(invitation.language()).locale();
        String company = PlainName.of(companies.company().name());
        mail.send(
                invitation.email(),
                text.of(locale, "invitations.mail.subject", company),
                text.of(
                        locale,
                        "invitations.mail.text",
                        PlainName.of(invitation.byName()),
                        company,
                        link,
                        Invitation.HOLDS.toDays()));
        return null;
    }
}
