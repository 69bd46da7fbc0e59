/** PowerPoint files, slide by slide in the order in which they are shown, with speaker notes. */
@org.jspecify.annotations.NullMarked
package io.m365connector.extraction.slide;
