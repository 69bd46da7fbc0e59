/** Files and attachments as text, through the packaged server and its workers. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.content;
