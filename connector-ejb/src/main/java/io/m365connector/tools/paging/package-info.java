/**
 * How a list is given in pages without losing or repeating an item: a walk over Graph's pages, and
 * cursors that hold where it stopped. A cursor is sealed, expires, and serves only the user and the
 * tool it was made for; Graph's own links never leave in the open.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.paging;
