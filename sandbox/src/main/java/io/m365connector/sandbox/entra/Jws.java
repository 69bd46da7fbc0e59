package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.util.Base64URL;
import io.m365connector.sandbox.http.Json;
import java.nio.charset.StandardCharsets;

/** The compact form of a signed token, RFC 7515 section 7.1. */
final class Jws {

  private Jws() {}

  /** Signs with that algorithm, whatever the header claims: a forger has the same freedom. */
  static String sign(JsonNode header, JsonNode claims, JWSAlgorithm algorithm, JWSSigner signer) {
    String input = unsigned(header, claims);
    try {
      Base64URL signature =
          signer.sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + signature;
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Header and claims, without the part for the signature and its dot. */
  static String unsigned(JsonNode header, JsonNode claims) {
    return Base64URL.encode(Json.bytes(header)) + "." + Base64URL.encode(Json.bytes(claims));
  }
}
