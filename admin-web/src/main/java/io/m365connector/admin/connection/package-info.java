/** Does the way from this node to a tenant work, and where does it break off? */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.connection;
