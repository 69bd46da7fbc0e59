/** Requests for access: the queue, and one request with all that its decision needs. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.requests;
