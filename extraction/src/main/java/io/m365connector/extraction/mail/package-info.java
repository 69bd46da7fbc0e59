/**
 * Messages as files: header lines, the body (HTML as Markdown when there is HTML), and a list of
 * attachments, each of which can be asked for as a member. A message inside a message is one of
 * them; it is never opened by itself.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.mail;
