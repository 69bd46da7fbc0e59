/**
 * The bytes of a document and what is packed in them. A document lives in memory outside the heap,
 * bounded by the request's limit, and nowhere else: no file is written, encrypted or not, and the
 * worker runs with a temporary directory that does not exist. It is gone with the request.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.container;
