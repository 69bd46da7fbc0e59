/**
 * What a document is and who reads it. The content decides the type; the name and the declared type
 * only choose among what the content allows. A reader gets the bytes and writes to the answer, it
 * knows nothing of processes, frames or limits.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.format;
