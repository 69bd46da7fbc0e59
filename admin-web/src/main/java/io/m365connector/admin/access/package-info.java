/** Who is signed in to the portal and what that role may do. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.access;
