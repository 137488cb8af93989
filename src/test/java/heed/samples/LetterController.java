package heed.samples;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Controller;

@Controller
abstract class LetterController {

    void create(Connection connection) throws SQLException {
        connection.commit();
    }
}
