/** How the nodes are, as each last described itself. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.health;
