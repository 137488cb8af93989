/** SCIM 2.0: a company's directory says who works here and who no longer does. */
@NullMarked
package heed.identity.scim;

import org.jspecify.annotations.NullMarked;
