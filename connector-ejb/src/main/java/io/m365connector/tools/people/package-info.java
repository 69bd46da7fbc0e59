/**
 * The signed-in user, those around, and what the connector may read. People are looked up where the
 * tenant granted it, else among those the user exchanged mail with.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.people;
