package io.m365connector.sandbox.organisation.mail;

import java.time.Instant;

/**
 * A mail in one mailbox.
 *
 * @param folder key of the folder it lies in
 */
public record MailboxItem(
    Mail mail, String folder, boolean read, boolean draft, boolean flagged, Instant received) {}
