/**
 * Prose of the sample organisation: a small markup, pools of words, and placeholders filled from a
 * seed.
 *
 * <p>Rule: the same seed gives the same text. Formats (HTML, Office, PDF) are made from {@link
 * io.m365connector.sandbox.organisation.text.Block}s, so that a mail and its attachment speak of
 * the same thing.
 */
@NullMarked
package io.m365connector.sandbox.organisation.text;

import org.jspecify.annotations.NullMarked;
