/**
 * The admin REST API, {@code /admin/api/v1}: the facades as JSON over HTTP, for automations. The
 * rule: a resource reads a request, calls one facade and writes its answer; every refusal is a
 * problem document (RFC 9457) with a code; fields that are not known are refused, not ignored.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.api;
