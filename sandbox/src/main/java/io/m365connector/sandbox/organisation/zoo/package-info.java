/**
 * Files of every kind and oddity, good ones and hostile ones, for whoever reads files.
 *
 * <p>Rule: made by code, the same bytes each time; the large ones are made while they are sent and
 * never exist as a whole.
 */
@NullMarked
package io.m365connector.sandbox.organisation.zoo;

import org.jspecify.annotations.NullMarked;
