/**
 * The worker process that turns one file after the other into text, in its own small JVM, so that a
 * hostile file costs one answer and not the server. It reads standard input, writes standard output
 * and touches nothing else: no file, no network, no other program.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction;
