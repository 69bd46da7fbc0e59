/** The operator's portal. It shows and decides; the rules live in connector-ejb's facades. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin;
