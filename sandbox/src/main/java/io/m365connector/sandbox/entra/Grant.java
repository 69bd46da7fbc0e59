package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One {@code grant_type} of the token endpoint. */
@FunctionalInterface
interface Grant {

  /** The JSON of the token response, RFC 6749 section 5.1. */
  ObjectNode redeem(TokenRequest request) throws EntraRefusal;
}
