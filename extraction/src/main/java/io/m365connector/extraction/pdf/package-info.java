/**
 * PDF page by page, by Tika's PDF parser on PDFBox: no OCR, no images, no scripts, no fonts but the
 * one that PDFBox brings, so that the text is the same on every machine.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.pdf;
