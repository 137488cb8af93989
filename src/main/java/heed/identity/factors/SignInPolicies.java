package heed.identity.factors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that says of whom a second factor is demanded. */
@Repository
class SignInPolicies {

    private final JdbcClient db;

    SignInPolicies(JdbcClient db) {
        this.db = db;
    }

    Requirement requirement() {
        return db.sql("select required_of from identity.sign_in_policy")
                .query((row, _) -> Requirement.of(row.getString("required_of")).orElseThrow())
                .single();
    }

    void save(Requirement requirement) {
        db.sql("update identity.sign_in_policy set required_of = :requiredOf")
                .param("requiredOf", requirement.key())
                .update();
    }
}
