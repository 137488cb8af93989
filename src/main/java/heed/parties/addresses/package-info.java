/** What has been learned about customers' addresses and numbers: which were verified, and which mail comes back from. */
@NullMarked
package heed.parties.addresses;

import org.jspecify.annotations.NullMarked;
