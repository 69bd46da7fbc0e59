/**
 * Word files, read part by part as streams. Tracked changes: insertions are text, deletions are
 * struck through ({@code ~~…~~}), what moved is given where it is now. Hidden text is left out and
 * counted.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.word;
