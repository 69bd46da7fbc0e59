/** Stopping calls at once: of everybody, of a tenant, of a tool. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.switches;
