/**
 * The worker process that turns one file into text. It runs in its own small JVM, so that a hostile
 * file costs one answer and not the server.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction;
