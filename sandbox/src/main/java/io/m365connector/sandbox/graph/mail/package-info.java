/**
 * Outlook mail as Graph serves it: folders, messages, attachments, search.
 *
 * <p>Rule: a mailbox is reached only through {@link
 * io.m365connector.sandbox.graph.mail.MailboxAccess}, which knows who may open whose. Refusals are
 * those of Graph's user-list-messages and search-query-parameter pages.
 */
@NullMarked
package io.m365connector.sandbox.graph.mail;

import org.jspecify.annotations.NullMarked;
