/**
 * MicroProfile Health: started, live, ready. A health request only reads what background duties
 * last found; it never calls out itself.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.health;
