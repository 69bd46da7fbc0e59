/**
 * Real files made by code: Office, PDF, images, text.
 *
 * <p>Rule: the same input gives the same bytes, whenever it is asked; nothing is made before
 * somebody reads it. One class per family of formats.
 */
@NullMarked
package io.m365connector.sandbox.organisation.content;

import org.jspecify.annotations.NullMarked;
