/**
 * Answers to "would this be allowed?" and "does the connection work?". The rule: the deciding is
 * done by the classes that decide in production; this package asks them and explains what they say.
 * A token that somebody pastes is verified and forgotten.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.evaluation;
