/**
 * The application core. One package per feature; data flows one way: {@code config → caller →
 * allowlist → delegation → graph → tools}. A package may use those before it in that line, never
 * those after it.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector;
