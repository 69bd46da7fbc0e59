/** What runs here: version and node. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.about;
