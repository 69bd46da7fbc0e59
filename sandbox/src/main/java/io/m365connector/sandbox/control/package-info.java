/**
 * What tests and people do to the cloud from outside of it, under {@code /control/}: make tokens,
 * order faults, read counters, change consents, accounts, keys and credentials.
 *
 * <p>Rule: answers callers on this machine only, and is never counted or recorded itself.
 */
@NullMarked
package io.m365connector.sandbox.control;

import org.jspecify.annotations.NullMarked;
