package io.m365connector.sandbox.organisation.mail;

import org.jspecify.annotations.Nullable;

/**
 * A folder of a mailbox.
 *
 * @param key unique in the mailbox
 * @param wellKnownName such as {@code inbox}, or null
 * @param parent the parent's key, or null directly below the root
 */
public record MailFolder(
    String key,
    String displayName,
    @Nullable String wellKnownName,
    @Nullable String parent,
    boolean hidden) {}
