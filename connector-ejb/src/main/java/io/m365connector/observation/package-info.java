/**
 * What operators may know of a request: who, which tool, how it ended, how long each stage took.
 * Never content, never a token, never an argument. A stage is timed once, here; metrics, usage,
 * traces, logs and the call audit all read the same figures when the request has ended.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.observation;
