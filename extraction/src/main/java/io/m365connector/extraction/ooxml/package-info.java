/**
 * What Word, Excel and PowerPoint files of the XML kind have in common. Own readers, because Tika's
 * take a file on disk, give slides in storage order, leave comments without author and know neither
 * merged cells nor hidden sheets. External references are never opened.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.ooxml;
