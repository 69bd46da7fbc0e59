/**
 * Mail: searching messages, folders of any depth, reading messages, conversations and attachments.
 * Searches give metadata and a {@code mail:///} URI; content comes through {@code read_resource}.
 * Everything works on the caller's own mailbox and, with its owner's address, on a shared one.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.mail;
