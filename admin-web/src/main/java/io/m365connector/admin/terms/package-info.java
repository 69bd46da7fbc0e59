/**
 * The terms of an entry as a form: the one place where what people type becomes {@link
 * io.m365connector.allowlist.EntryTerms}. Nothing but its fields can be posted.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.terms;
