/**
 * The allowlist as a document: CSV in and out, and a whole desired allowlist as YAML or JSON that
 * is planned and applied. The rule: a document says what shall be; what would change is shown
 * before anything does, and then all of it happens or nothing. Documents are bounded, and a cell is
 * text for a spreadsheet, never a formula.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.transfer;
