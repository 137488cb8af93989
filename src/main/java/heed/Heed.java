package heed;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Heed: one process, one database. */
@SpringBootApplication
public class Heed {

    public static void main(String[] args) {
        SpringApplication.run(Heed.class, args);
    }
}
