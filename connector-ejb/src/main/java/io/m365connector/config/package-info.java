/**
 * What the operator set. Read once, checked as a whole, handed on as values; nobody else reads the
 * environment. A missing, contradictory or insecure setting stops the start with one line that
 * names the setting and the remedy.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.config;
