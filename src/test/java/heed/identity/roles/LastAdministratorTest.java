package heed.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.Roles;
import heed.platform.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who may change staff always stays, also where only a role of the company's own gave that right. */
class LastAdministratorTest extends HeedTest {

    @Autowired
    private WriteRole writeRole;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Roles roles;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String key = "keeper-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_role_that_alone_lets_somebody_change_staff_keeps_that_right() {
        assertThat(write(List.of("staff:read", "staff:write"))).isEqualTo(201);
        Map<String, ?> ida = Map.of("name", "Ida Moss", "email", key + "@staff.example", "roles", List.of(key));
        assertThat(api.post("/staff", ida).status()).isEqualTo(201);

        whileNobodyElseIsThere(() -> assertThatThrownBy(() -> narrow(List.of("staff:read")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .satisfies(reason ->
                                        assertThat(reason.message()).isEqualTo("roles.fault.last-administrator"))));
    }

    @Test
    void while_another_administrator_is_there_it_may_be_narrowed() {
        assertThat(write(List.of("staff:read", "staff:write"))).isEqualTo(201);
        Map<String, ?> ida = Map.of("name", "Ida Moss", "email", key + "@staff.example", "roles", List.of(key));
        assertThat(api.post("/staff", ida).status()).isEqualTo(201);

        assertThat(api.patch("/roles/" + key, Map.of("rights", List.of("staff:read")))
                        .status())
                .isEqualTo(200);
    }

    private int write(List<String> rights) {
        return api.post("/roles", Map.of("key", key, "name", key, "kind", "company", "rights", rights))
                .status();
    }

    private void narrow(List<String> rights) {
        var actor = new Actor(null, "The test", Actor.Kind.SYSTEM, Set.of(Right.values()), null);
        writeRole.change(actor, key, new RoleDetails(null, key, null, rights), 0);
    }

    /** As if all others had left; when it is over they are there again. */
    private void whileNobodyElseIsThere(Runnable then) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            db.sql("update identity.staff set deactivated_at = now() where not roles @> array[cast(? as text)]")
                    .param(key)
                    .update();
            then.run();
            status.setRollbackOnly();
        });
    }
}
