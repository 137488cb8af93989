package heed.conversations.effort;

import heed.identity.Actor;
import heed.platform.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of formulas: added and read, never changed. */
@Repository
class EffortFormulas {

    private final JdbcClient db;
    private final Remembering remembering;

    EffortFormulas(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    EffortFormula inForce() {
        return remembering.whileUnchanged(
                EffortFormula.class,
                () -> db.sql("""
                select version, contacts, transfers, repeats, switches, clarifications, waits, reopen_days
                  from conversations.effort_formula
                 order by version desc
                 limit 1
                """)
                        .query((row, _) -> new EffortFormula(
                                row.getInt("version"),
                                row.getInt("contacts"),
                                row.getInt("transfers"),
                                row.getInt("repeats"),
                                row.getInt("switches"),
                                row.getInt("clarifications"),
                                row.getInt("waits"),
                                row.getInt("reopen_days")))
                        .single());
    }

    /** False where somebody has added this version meanwhile. */
    boolean add(Actor actor, EffortFormula formula) {
        return db.sql("""
                        insert into conversations.effort_formula (version, contacts, transfers, repeats, switches,
                            clarifications, waits, reopen_days, set_by, set_by_name)
                        values (:version, :contacts, :transfers, :repeats, :switches, :clarifications, :waits,
                            :reopenDays, :setBy, :setByName)
                        on conflict do nothing
                        """)
                        .param("version", formula.version())
                        .param("contacts", formula.contacts())
                        .param("transfers", formula.transfers())
                        .param("repeats", formula.repeats())
                        .param("switches", formula.switches())
                        .param("clarifications", formula.clarifications())
                        .param("waits", formula.waits())
                        .param("reopenDays", formula.reopenDays())
                        .param("setBy", actor.staff())
                        .param("setByName", actor.name())
                        .update()
                == 1;
    }
}
