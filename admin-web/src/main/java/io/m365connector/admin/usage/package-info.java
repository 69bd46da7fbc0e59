/** How much is called: figures of an entry, as bars and as a table. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.usage;
