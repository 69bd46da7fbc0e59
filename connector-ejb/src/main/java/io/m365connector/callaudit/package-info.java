/**
 * A record of every call of a tool: who by id, what, how it ended, and the ids under which
 * Microsoft has it. Never content, never an argument. Written in the background: a node that dies
 * loses what it has not written, at most {@link io.m365connector.callaudit.CallQueue#MOST} records.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.callaudit;
