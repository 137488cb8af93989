/** Heed, a self-hosted customer service system: one process, one database, modules by subject. */
@NullMarked
package heed;

import org.jspecify.annotations.NullMarked;
