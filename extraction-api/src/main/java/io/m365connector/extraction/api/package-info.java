/**
 * The contract between the server and its extraction worker: one request with its limits, the
 * document in chunks, the text in chunks, one report. Both sides read every length against a bound
 * before they allocate: a worker that a hostile file has taken over is not to be trusted either.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.api;
