/** The REST API's own document as a page of the portal, read from the document itself. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.automation;
