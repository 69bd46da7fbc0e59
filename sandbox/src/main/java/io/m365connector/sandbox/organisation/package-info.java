/**
 * The sample organisation: three companies, their people and everything those people keep in
 * Microsoft 365.
 *
 * <p>Rule: made by code from one seed, the same each time; dates hang on the configurable anchor
 * "now". All companies and addresses lie under reserved domains. Knows nothing of HTTP, tokens or
 * Graph's wire format.
 */
@NullMarked
package io.m365connector.sandbox.organisation;

import org.jspecify.annotations.NullMarked;
