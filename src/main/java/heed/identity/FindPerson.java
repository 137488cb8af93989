package heed.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who somebody is, for the nested packages that look after how people sign in. */
@Component
public class FindPerson {

    private final StaffMembers staff;

    FindPerson(StaffMembers staff) {
        this.staff = staff;
    }

    public Optional<Person> find(StaffId id) {
        return staff.find(id)
                .map(member -> new Person(
                        member.id(),
                        member.name(),
                        member.email(),
                        member.preferences().language().locale(),
                        member.active(),
                        member.may(Right.STAFF_WRITE)));
    }

    /** A member of staff; locale is the language in which they read. */
    public record Person(StaffId id, String name, String email, Locale locale, boolean active, boolean administrator) {}
}
