/** The allowlist: its list, one entry, and what can be done with one or many. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.entries;
