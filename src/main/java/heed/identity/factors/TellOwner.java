package heed.identity.factors;

import heed.identity.FindPerson;
import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.StaffMail;
import heed.web.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes to a person when the ways to sign in as them change, so that a stranger does not do it unseen. */
@Component
class TellOwner {

    private final FindPerson people;
    private final ObjectProvider<StaffMail> mail;
    private final Text text;

    TellOwner(FindPerson people, ObjectProvider<StaffMail> mail, Text text) {
        this.people = people;
        this.mail = mail;
        this.text = text;
    }

    /** @param what last part of the key {@code factors.mail.<what>} of the sentence that says what happened */
    void tell(StaffId staff, String what, Object... facts) {
        people.find(staff)
                .filter(Person::active)
                .ifPresent(person -> mail.ifAvailable(post -> send(post, person, "factors.mail." + what, facts)));
    }

    private void send(StaffMail post, Person person, String key, Object... facts) {
        if (post.possible()) {
            String body = text.of(person.locale(), key, facts) + "\n\n"
                    + text.of(person.locale(), "factors.mail.not-you") + "\n";
            post.send(person.email(), text.of(person.locale(), "factors.mail.subject"), body);
        }
    }
}
