package heed.identity.factors;

import heed.identity.OwnPassword;
import heed.identity.StaffId;
import org.springframework.stereotype.Service;

/** Looks at the password of somebody who is signed in already. */
@Service
class ProvePassword {

    private final OwnPassword password;
    private final ProofThrottle throttle;

    ProvePassword(OwnPassword password, ProofThrottle throttle) {
        this.password = password;
        this.throttle = throttle;
    }

    Proof prove(StaffId staff, String typed, String address) {
        return throttle.attempt(staff, address, () -> password.isRight(staff, typed));
    }
}
