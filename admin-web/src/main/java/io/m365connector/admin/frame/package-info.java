/**
 * What every page shares: navigation, texts, appearance, times, messages. A page is added in four
 * steps: a folder of its feature below {@code webapp} with an {@code .xhtml} over {@code
 * templates/portal.xhtml}; a thin view bean in a package of the feature; texts in {@code
 * texts/FEATURE.properties} and {@code FEATURE_de.properties}; a line in {@link
 * io.m365connector.admin.frame.Navigation}. Pages read by GET and keep their state in the URL;
 * changes go through {@link io.m365connector.admin.frame.Attempt}, then redirect.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.frame;
