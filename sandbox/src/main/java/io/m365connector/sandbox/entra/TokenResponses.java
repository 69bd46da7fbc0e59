package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.organisation.User;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Puts together what the token endpoint answers when a user's tokens are issued. */
final class TokenResponses {
  private final Tokens tokens;
  private final RefreshTokens refreshTokens;
  private final HandedOut handedOut;

  TokenResponses(Tokens tokens, RefreshTokens refreshTokens, HandedOut handedOut) {
    this.tokens = tokens;
    this.refreshTokens = refreshTokens;
    this.handedOut = handedOut;
  }

  /** The tokens of that grant, with a refresh token and an ID token where the scopes ask. */
  ObjectNode forUser(UserGrant grant, Scopes scopes, String nonce, Parameters form) {
    Tokens.Minted access = tokens.forUser(grant);
    ObjectNode json = Json.object();
    json.put("token_type", "Bearer");
    json.put("scope", granted(grant, scopes));
    json.put("expires_in", access.lifetime() - 1);
    json.put("ext_expires_in", access.lifetime() - 1);
    json.put("access_token", access.token());
    if (scopes.offline()) {
      json.put(
          "refresh_token",
          refreshTokens.issue(grant.user(), grant.client().id(), scopes.requested()));
    }
    if (scopes.identity()) {
      json.put("id_token", tokens.identity(grant.user(), grant.client(), nonce));
    }
    if (form.first("client_info").orElse("").equals("1")) {
      json.put("client_info", clientInfo(grant.user()));
    }
    handedOut.note(json);
    return json;
  }

  /** Permissions are written in full but for Graph's when they were asked for by short names. */
  private static String granted(UserGrant grant, Scopes scopes) {
    StringJoiner all = new StringJoiner(" ");
    scopes.openid().stream().filter(s -> !s.equals("offline_access")).forEach(all::add);
    String prefix = prefix(scopes);
    new TreeSet<>(grant.scopes()).forEach(scope -> all.add(prefix + scope));
    if (scopes.all()) {
      // Entra echoes it, which is what client caches look the token up by.
      all.add(prefix + ".default");
    }
    return all.toString();
  }

  private static String prefix(Scopes scopes) {
    boolean bare =
        scopes.resourceName().isEmpty() || scopes.resourceName().equals(SampleApplications.GRAPH);
    return bare ? "" : scopes.resourceName() + "/";
  }

  private static String clientInfo(User user) {
    ObjectNode info = Json.object().put("uid", user.oid()).put("utid", user.tenantId());
    return Base64URL.encode(Json.bytes(info)).toString();
  }
}
