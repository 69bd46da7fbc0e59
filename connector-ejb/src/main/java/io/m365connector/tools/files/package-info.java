/**
 * OneDrive and SharePoint: searching files and folders, reading them as text, reading pages. A
 * search covers all that the user can see, or one site, library or folder; without Sites.Read.All
 * it covers the user's own OneDrive and says so.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.files;
