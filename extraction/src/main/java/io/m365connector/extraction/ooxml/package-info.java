/**
 * Word, Excel and PowerPoint of the XML kind, read part by part as streams. Own readers, because
 * Tika's take a file on disk, give slides in storage order, leave comments without author and know
 * neither merged cells nor hidden sheets. Tracked changes: insertions are text, deletions are
 * struck through ({@code ~~…~~}). External references are never opened.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.ooxml;
