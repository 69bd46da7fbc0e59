/**
 * The database schema, by versioned migrations (Flyway). Nobody else creates or alters a table.
 * Migrations only expand; what they retire is contracted a release later.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.schema;
