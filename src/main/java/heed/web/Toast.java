package heed.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States what was just done, on the next page, and offers to undo it.
 *
 * @param message key of the sentence
 * @param facts values for its places
 * @param undo address to which <em>Undo</em> posts, null where nothing can be undone
 */
public record Toast(
        String message, List<Serializable> facts, @Nullable String undo) implements Serializable {

    /** Name of the flash attribute that carries it to the next page. */
    public static final String FLASH = "toast";

    public static Toast of(String message, Serializable... facts) {
        return new Toast(message, List.of(facts), null);
    }

    public Toast undoneBy(String address) {
        return new Toast(message, facts, address);
    }
}
