/** Requests for information about a customer: classified, verified, authorised, and only then released. */
@NullMarked
package heed.conversations.disclosures;

import org.jspecify.annotations.NullMarked;
