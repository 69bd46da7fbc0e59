/**
 * What everybody gets of a node, so that a greedy caller and a sick upstream cost themselves only.
 * Rule: who is over a share is told so at once or after a short wait, with the time after which it
 * makes sense to come back; nothing here queues without a bound, and nothing is shared between
 * nodes.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.limits;
