/**
 * What a requester sees behind the status link: where the request stands and the one thing to do
 * next. The rule: before an approval nothing is said but what the requester filed; what the
 * connector saw of a tenant is told only once an operator has vetted the request.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.progress;
