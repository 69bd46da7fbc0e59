/** How the nodes are. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.health;
