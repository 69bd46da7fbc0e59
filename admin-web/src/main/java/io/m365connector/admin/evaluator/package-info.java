/** "Would this be allowed?": asks the core's evaluator, which asks what decides in production. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.evaluator;
