/** What holds for every tool alike: combinations of arguments, cursors, refusals by Graph. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.tools;
