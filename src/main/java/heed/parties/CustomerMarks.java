package heed.parties;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The question others may ask about what customers are marked with. */
public interface CustomerMarks {

    /** In one query; customers without any mark are left out, and one who was merged bears the survivor's. */
    Map<CustomerId, Marks> of(Collection<CustomerId> customers);

    /**
     * What a customer is marked with.
     *
     * @param facts each as {@code name=value}
     * @param organisations names of those that they belong to
     */
    record Marks(List<String> tags, List<String> facts, List<String> organisations) {

        /** Marked with nothing. */
        public static final Marks NONE = new Marks(List.of(), List.of(), List.of());

        public Marks {
            tags = List.copyOf(tags);
            facts = List.copyOf(facts);
            organisations = List.copyOf(organisations);
        }
    }
}
