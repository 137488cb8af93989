package heed.identity;

import org.springframework.stereotype.Component;

/** Whether somebody knows their own password. Who asks takes an attempt from a throttle first. */
@Component
public class OwnPassword {

    private final StaffMembers staff;
    private final Passwords passwords;

    OwnPassword(StaffMembers staff, Passwords passwords) {
        this.staff = staff;
        this.passwords = passwords;
    }

    /** False for those who only ever come in by another way. */
    public boolean isSet(StaffId id) {
        return staff.password(id) != null;
    }

    public boolean isRight(StaffId id, String password) {
        return passwords.matches(password, staff.password(id));
    }
}
