/** The past, brought along from Zendesk, Zammad, FreeScout and osTicket: read, looked at, taken in, and never twice. */
@NullMarked
package heed.channels.imports;

import org.jspecify.annotations.NullMarked;
