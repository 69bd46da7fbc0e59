/** Who the caller is and whom they know, through the packaged server. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.people;
