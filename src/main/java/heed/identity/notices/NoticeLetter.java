package heed.identity.notices;

import heed.identity.OwnAddress;
import heed.identity.PlainName;
import heed.identity.StaffMail;
import heed.identity.StaffMember;
import heed.web.Companies;
import heed.web.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes notices down as a mail. What others wrote stands in it as text from which no mail program makes a link. */
@Component
class NoticeLetter {

    /** Beyond that the list in Heed reads better. */
    private static final int MOST = 50;

    private final StaffMail mail;
    private final OwnAddress ownAddress;
    private final Companies companies;
    private final Text text;

    NoticeLetter(StaffMail mail, OwnAddress ownAddress, Companies companies, Text text) {
        this.mail = mail;
        this.ownAddress = ownAddress;
        this.companies = companies;
        this.text = text;
    }

    void send(StaffMember reader, List<KeptNotice> told) {
        Locale locale = reader.preferences().language().locale();
        String lines = told.stream()
                .limit(MOST)
                .map(each -> words(locale, each) + "\n" + ownAddress.of(each.url()))
                .collect(Collectors.joining("\n\n"));
        String more = told.size() > MOST
                ? "\n\n" + text.of(locale, "notices.mail.more", told.size() - MOST, ownAddress.of("/notices"))
                : "";
        mail.send(
                reader.email(),
                text.of(
                        locale,
                        "notices.mail.subject",
                        told.size(),
                        PlainName.of(companies.company().name())),
                text.of(locale, "notices.mail.text", lines + more, ownAddress.of("/profile/notices")));
    }

    private String words(Locale locale, KeptNotice notice) {
        return text.of(
                locale,
                notice.message(),
                notice.facts().stream().map(PlainName::of).toArray());
    }
}
