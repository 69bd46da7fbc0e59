/**
 * Text that is text already: it is decoded and passed on as it is. XML and JSON too; nothing here
 * parses them, so nothing in them can do anything.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.plain;
