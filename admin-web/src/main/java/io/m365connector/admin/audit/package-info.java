/**
 * The audit trail: who did what, when, why, and what was different before; as a page and a file.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.audit;
