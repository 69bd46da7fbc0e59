/**
 * OneDrive and SharePoint of the sample organisation: drives, folders, files, sites, lists, pages.
 *
 * <p>Rule: a file's text is fixed when its drive is made, its bytes when somebody reads them. Who
 * may see what is said by the drive's owner, the site's members and the explicit shares, nothing
 * else.
 */
@NullMarked
package io.m365connector.sandbox.organisation.files;

import org.jspecify.annotations.NullMarked;
