package heed.samples;

import org.springframework.jdbc.core.simple.JdbcClient;

abstract class StoreLetter {

    void store(JdbcClient db, String text) {
        db.sql("insert into samples.letter (text) values (?)").param(text).update();
    }
}
