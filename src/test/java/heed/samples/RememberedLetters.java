package heed.samples;

import heed.platform.Remembering;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class RememberedLetters {

    List<String> letters(Remembering remembering, JdbcClient db) {
        return remembering.whileUnchanged(
                "letters",
                () -> db.sql("select words from samples.letter")
                        .query(String.class)
                        .list());
    }
}
