/**
 * What every black-box test stands on: the packaged connector and the sandbox as processes of their
 * own, and small clients for both. Tests know the product only from outside.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.support;
