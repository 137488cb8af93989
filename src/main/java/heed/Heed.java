package heed;

import heed.platform.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Heed: one process, one database. With words it runs a command instead: {@code heed help}. A bean is named with its package,
 * since two modules may well use the same good word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Heed {

    public static void main(String[] args) {
        if (CommandLine.meant(args)) {
            System.exit(CommandLine.run(Heed.class, args, System.out));
        }
        SpringApplication.run(Heed.class, args);
    }
}
