package heed.platform;

import java.util.Collection;
import java.util.Set;

/** A module that refers to blobs says which it still needs. Without its answer {@link Blobs#forget} would take them from it. */
public interface BlobUse {

    /** Those of these that it refers to now. */
    Set<String> used(Collection<String> sha256);
}
