/** Mail through the whole server: MCP in, Graph out. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.mail;
