/**
 * {@code read_resource}: one tool, one URI, the content behind it. A {@link
 * io.m365connector.tools.resource.ResourceReader} reads one form of URI; readers live with their
 * feature. A URI names things of Microsoft 365 only: nothing in it becomes a host.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.resource;
