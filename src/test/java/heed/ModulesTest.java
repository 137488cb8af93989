package heed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The map of modules in the package-info files is the truth: who is not named there is not imported. */
class ModulesTest {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Heed.class, resideInAnyPackage("heed.templates..", "heed.samples.."));

    @Test
    void modules_import_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_map_is_drawn_from_the_code() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
