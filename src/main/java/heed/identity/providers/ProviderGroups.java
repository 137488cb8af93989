package heed.identity.providers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what a provider's groups give here. */
@Repository
class ProviderGroups {

    private final JdbcClient db;

    ProviderGroups(JdbcClient db) {
        this.db = db;
    }

    /** By the provider's key, in the order in which they were written. */
    Map<String, List<GroupMapping>> all() {
        var all = new HashMap<String, List<GroupMapping>>();
        db.sql("select provider, name, role, team, team_role from identity.provider_group order by provider, ordinal")
                .query(row -> {
                    all.computeIfAbsent(row.getString("provider"), _ -> new ArrayList<>())
                            .add(new GroupMapping(
                                    row.getString("name"),
                                    row.getString("role"),
                                    row.getString("team"),
                                    row.getString("team_role")));
                });
        return all;
    }

    void replace(String provider, List<GroupMapping> groups) {
        db.sql("delete from identity.provider_group where provider = :provider")
                .param("provider", provider)
                .update();
        for (int n = 0; n < groups.size(); n++) {
            db.sql("""
                    insert into identity.provider_group (provider, ordinal, name, role, team, team_role)
                    values (:provider, :ordinal, :group, :role, :team, :teamRole)
                    """)
                    .param("provider", provider)
                    .param("ordinal", n + 1)
                    .param("group", groups.get(n).group())
                    .param("role", groups.get(n).role())
                    .param("team", groups.get(n).team())
                    .param("teamRole", groups.get(n).teamRole())
                    .update();
        }
    }
}
