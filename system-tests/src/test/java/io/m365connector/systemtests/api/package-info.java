/** The admin REST API from outside, as an automation calls it. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.api;
