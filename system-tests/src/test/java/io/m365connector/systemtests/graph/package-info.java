/**
 * That what the connector asks of Microsoft Graph is what Microsoft publishes, and needs no more
 * than it promised.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.graph;
