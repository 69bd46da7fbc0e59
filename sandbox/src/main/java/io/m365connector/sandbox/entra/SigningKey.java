package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.m365connector.sandbox.http.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;

/**
 * One of Entra's RSA keys with the certificate under which it is published.
 *
 * @param issuer the issuer it may sign for: with {@code {tenantid}}, or of one tenant
 * @param cloudInstance the cloud it belongs to
 */
record SigningKey(
    String kid,
    KeyPair pair,
    String certificate,
    String issuer,
    String cloudInstance,
    JWSSigner signer,
    JWSVerifier verifier) {

  /** Makes a new key pair; takes a noticeable part of a second. */
  static SigningKey make(String issuer, String cloudInstance) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      SelfSigned certificate = SelfSigned.of("CN=accounts.accesscontrol.sandbox", pair);
      return new SigningKey(
          certificate.sha1Thumbprint(),
          pair,
          certificate.base64(),
          issuer,
          cloudInstance,
          new RSASSASigner(pair.getPrivate()),
          new RSASSAVerifier((RSAPublicKey) pair.getPublic()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A token signed with RS256 by this key. */
  String sign(ObjectNode claims) {
    return Jws.sign(header(), claims, JWSAlgorithm.RS256, signer);
  }

  ObjectNode header() {
    return Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", kid);
  }

  boolean verifies(com.nimbusds.jose.JWSObject token) {
    try {
      return token.verify(verifier);
    } catch (JOSEException unfit) {
      return false;
    }
  }

  boolean mayIssueAs(String tokenIssuer, String tenantId) {
    return issuer.replace("{tenantid}", tenantId).equals(tokenIssuer);
  }

  /** As it stands in the key set of the v2.0 endpoint. */
  ObjectNode published() {
    RSAKey numbers = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).build();
    Base64URL modulus = numbers.getModulus();
    ObjectNode json = Json.object();
    json.put("kty", "RSA").put("use", "sig").put("kid", kid).put("x5t", kid);
    json.put("n", modulus.toString()).put("e", numbers.getPublicExponent().toString());
    json.putArray("x5c").add(certificate);
    return json.put("cloud_instance_name", cloudInstance).put("issuer", issuer);
  }
}
