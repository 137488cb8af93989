package heed.parties;

import java.util.Optional;

/** What to know of a customer at a glance. */
public interface CustomerSketches {

    /** In one query; one who was merged answers as the survivor. */
    Optional<CustomerSketch> sketch(CustomerId id);
}
