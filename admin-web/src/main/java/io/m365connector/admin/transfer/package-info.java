/**
 * The allowlist from a file and into one; what a file may say, the core's {@code transfer} knows.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.transfer;
