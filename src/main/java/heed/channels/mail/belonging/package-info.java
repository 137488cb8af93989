/** Letters that began a conversation although they seem to belong to another: shown to colleagues, who decide. */
@NullMarked
package heed.channels.mail.belonging;

import org.jspecify.annotations.NullMarked;
