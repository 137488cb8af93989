package heed.identity;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who acts in the present request; a controller asks for an {@link Actor} argument instead. */
public interface ActorSource {

    /** The person or token of this request, {@link Actor#VISITOR} where nobody is signed in. */
    Actor current();

    /** The one whom a servlet or a {@code web} interface knows as a principal. */
    Actor of(@Nullable Principal who);
}
