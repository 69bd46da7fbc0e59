/** A simulated Microsoft cloud. It is strict where Microsoft is strict; when unsure, stricter. */
@org.jspecify.annotations.NullMarked
package io.m365connector.sandbox;
