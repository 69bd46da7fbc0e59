/**
 * Excel files, row by row: what is held of a workbook is one row, and its texts outside the heap.
 * Numbers are as the sheet shows them, dates as ISO 8601.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.sheet;
