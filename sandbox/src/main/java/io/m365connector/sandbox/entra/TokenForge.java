package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import io.m365connector.sandbox.organisation.User;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Makes tokens without a sign-in: a good one when nothing is said, and any bad one that a test
 * needs. Fields of the order, all optional:
 *
 * <ul>
 *   <li>{@code user}: object id, alias or address; {@code tenant}: id or domain, chooses the object
 *   <li>{@code client}, {@code audience}: application ids; {@code scopes}: separated by spaces
 *   <li>{@code lifetime}: seconds, negative for one that has ended
 *   <li>{@code kind}: {@code access} (default), {@code app} or {@code id}
 *   <li>{@code cp1}: true when the client claims that capability
 *   <li>{@code claims}, {@code header}: override; a null removes
 *   <li>{@code alg}: {@code RS256} (default), {@code none}, {@code HS256} keyed with the public
 *       key, or another RSA algorithm
 *   <li>{@code key}: {@code current} (default), {@code consumer}, {@code other-cloud}, {@code
 *       unpublished}, or the kid of a published key
 *   <li>{@code kid}: another key id in the header; {@code tampered}: true breaks the signature
 * </ul>
 */
public final class TokenForge {
  private final Accounts accounts;
  private final Applications applications;
  private final Consents consents;
  private final Claims claims;
  private final SigningKeys keys;

  TokenForge(
      Accounts accounts,
      Applications applications,
      Consents consents,
      Claims claims,
      SigningKeys keys) {
    this.accounts = accounts;
    this.applications = applications;
    this.consents = consents;
    this.claims = claims;
    this.keys = keys;
  }

  /**
   * Makes the token that was ordered.
   *
   * @throws IllegalArgumentException saying what in the order makes no sense
   */
  public String make(JsonNode order) {
    ObjectNode body = claims(order);
    override(body, order.path("claims"));
    SigningKey key = key(order.path("key").asText("current"));
    String algorithm = order.path("alg").asText("RS256");
    ObjectNode header = key.header().put("alg", algorithm);
    if (order.hasNonNull("kid")) {
      header.put("kid", order.path("kid").asText());
    }
    override(header, order.path("header"));
    String token = sign(header, body, algorithm, key);
    return order.path("tampered").asBoolean() ? tampered(token) : token;
  }

  private ObjectNode claims(JsonNode order) {
    Instant now = Instant.now();
    long lifetime = order.path("lifetime").asLong(3_600);
    Application client = application(order, "client", SampleApplications.DESKTOP);
    String kind = order.path("kind").asText("access");
    Application resource = resource(order);
    // A negative lifetime ends in the past, so it must begin before that.
    Instant begin = lifetime < 0 ? now.plusSeconds(lifetime - 3_600) : now;
    long length = lifetime < 0 ? 3_600 : lifetime;
    return switch (kind) {
      case "access" -> {
        User user = user(order);
        yield claims.user(
            new UserGrant(
                user,
                client,
                client.publicClient() ? "0" : "1",
                resource,
                scopes(order, user, client, resource),
                order.path("cp1").asBoolean()),
            begin,
            length);
      }
      case "app" ->
          claims.application(
              client, "1", tenant(order), resource, resource.appRoles(), begin, length);
      case "id" ->
          claims.identity(user(order), client, order.path("nonce").asText(""), begin, length);
      default -> throw new IllegalArgumentException("kind must be access, app or id");
    };
  }

  private Set<String> scopes(JsonNode order, User user, Application client, Application resource) {
    if (order.hasNonNull("scopes")) {
      String text = order.path("scopes").asText();
      return text.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(text.strip().split("\\s+", -1)));
    }
    return resource.id().equals(SampleApplications.GRAPH)
        ? consents.of(user.tenantId(), user.oid(), client.id(), resource.id())
        : resource.scopes();
  }

  private User user(JsonNode order) {
    if (!order.hasNonNull("user")) {
      return order.hasNonNull("tenant")
          ? accounts.users(tenant(order)).getFirst()
          : accounts.firstUser();
    }
    String name = order.path("user").asText();
    return (order.hasNonNull("tenant") ? accounts.named(tenant(order), name) : accounts.named(name))
        .orElseThrow(() -> new IllegalArgumentException("There is no user '" + name + "'"));
  }

  private String tenant(JsonNode order) {
    if (!order.hasNonNull("tenant")) {
      return accounts.tenants().getFirst().id();
    }
    try {
      return accounts.tenant(order.path("tenant").asText()).id();
    } catch (EntraRefusal unknown) {
      throw new IllegalArgumentException(unknown.getMessage(), unknown);
    }
  }

  private Application resource(JsonNode order) {
    String name = order.path("audience").asText(SampleApplications.CONNECTOR);
    return applications
        .resource(name.equals("graph") ? SampleApplications.GRAPH : name)
        .orElseThrow(() -> new IllegalArgumentException("There is no application '" + name + "'"));
  }

  private Application application(JsonNode order, String field, String absent) {
    String id = order.path(field).asText(absent);
    return applications
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no application '" + id + "'"));
  }

  private SigningKey key(String name) {
    return switch (name) {
      case "current" -> keys.current();
      case "consumer" -> keys.consumer();
      case "other-cloud" -> keys.otherCloud();
      case "unpublished" -> keys.unpublished();
      default ->
          keys.published(name)
              .orElseThrow(() -> new IllegalArgumentException("There is no key '" + name + "'"));
    };
  }

  private static void override(ObjectNode target, JsonNode changes) {
    changes
        .properties()
        .forEach(
            change -> {
              if (change.getValue().isNull()) {
                target.remove(change.getKey());
              } else {
                target.set(change.getKey(), change.getValue());
              }
            });
  }

  private static String sign(ObjectNode header, ObjectNode body, String algorithm, SigningKey key) {
    return switch (algorithm.toLowerCase(Locale.ROOT)) {
      case "none" -> Jws.unsigned(header, body) + ".";
      case "hs256" -> {
        try {
          // The classic confusion: the public key, which everybody knows, used as a shared secret.
          yield Jws.sign(
              header, body, JWSAlgorithm.HS256, new MACSigner(key.pair().getPublic().getEncoded()));
        } catch (JOSEException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
      case "rs256" -> Jws.sign(header, body, JWSAlgorithm.RS256, key.signer());
      default -> Jws.sign(header, body, JWSAlgorithm.parse(algorithm), key.signer());
    };
  }

  private static String tampered(String token) {
    int middle = token.lastIndexOf('.') + 10;
    char changed = token.charAt(middle) == 'A' ? 'B' : 'A';
    return token.substring(0, middle) + changed + token.substring(middle + 1);
  }
}
