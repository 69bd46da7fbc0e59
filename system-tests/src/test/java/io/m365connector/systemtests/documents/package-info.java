/** What is written for people and for platforms is true: documents, commands, manifests. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.documents;
