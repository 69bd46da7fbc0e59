/**
 * Files as text, safely: the document streams through to a worker process, the text comes back, and
 * the server holds two small buffers and the part of the text that was asked for. A hostile file
 * costs one answer: its worker is killed at the time limit and replaced. Nothing is kept.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.content;
