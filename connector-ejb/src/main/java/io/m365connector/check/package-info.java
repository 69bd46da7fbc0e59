/**
 * Looks before the start at all that the connector rests on: {@code bin/connector check}. The rule:
 * what production decides, production's own classes decide here; this package only asks them, one
 * after the other, and says a line for each. It changes nothing and prints no secret.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.check;
