/**
 * The older formats, by Tika's parsers: Word, Excel and PowerPoint of the binary kind, RTF and
 * OpenDocument. What those parsers find inside is listed, not opened; macros are not read.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.legacy;
