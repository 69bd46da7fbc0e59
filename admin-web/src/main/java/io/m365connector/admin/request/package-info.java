/**
 * Pages without a sign-in: asking for access, seeing where the request stands, understanding a
 * refusal. The rule: nothing is kept for a visitor on the server (views are stateless, no session),
 * every step that costs something is counted per address and for all together, and no answer
 * depends on what the connector knows of a tenant that the visitor merely names.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.request;
