/**
 * OpenDocument text, spreadsheets and presentations (OASIS ODF 1.3), read as a stream of their
 * content part. Tracked changes: insertions are text, deletions are struck through.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.odf;
