/**
 * Where text goes: a window on a text of any length, Markdown on top of it, and the facts of the
 * report. Every append is checked against the limits, so a reader needs no limits of its own.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.output;
