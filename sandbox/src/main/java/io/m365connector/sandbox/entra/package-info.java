/**
 * Microsoft Entra as the connector, the portal and MCP clients meet it: metadata, signing keys,
 * sign-in, consent and the token endpoint.
 *
 * <p>Rule: every refusal is an refusal with the AADSTS number that Entra gives; when it is not
 * known what Entra does, the stricter reading is played. Credentials are compared and signatures
 * verified for real.
 */
@NullMarked
package io.m365connector.sandbox.entra;

import org.jspecify.annotations.NullMarked;
