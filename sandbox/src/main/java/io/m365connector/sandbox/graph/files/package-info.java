/**
 * OneDrive and SharePoint as Graph serves them: drives, items, content, sites, lists, pages.
 *
 * <p>Rule: whether somebody may see an item is asked of {@link
 * io.m365connector.sandbox.graph.files.FileAccess} only. Content is never served here: it is a 302
 * to a download address that is a secret of its own and takes no token.
 */
@NullMarked
package io.m365connector.sandbox.graph.files;

import org.jspecify.annotations.NullMarked;
