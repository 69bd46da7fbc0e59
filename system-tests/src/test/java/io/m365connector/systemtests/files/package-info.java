/** Searches and reads of OneDrive and SharePoint through the packaged server. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.files;
