/**
 * The mail of the sample organisation: threads played from scripts, and the mailboxes they end up
 * in.
 *
 * <p>Rule: a mail exists once and is seen by everybody who sent or got it; folders, read marks and
 * drafts belong to the mailbox. Nothing here knows Graph's ids or JSON.
 */
@NullMarked
package io.m365connector.sandbox.organisation.mail;

import org.jspecify.annotations.NullMarked;
