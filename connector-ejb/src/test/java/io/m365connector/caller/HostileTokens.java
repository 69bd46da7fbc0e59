package io.m365connector.caller;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens that must not get in, by what is wrong with them (OWASP JWT, RFC 8725, Entra's rules). */
final class HostileTokens {

  private static final String OTHER = "99999999-9999-4999-8999-999999999999";

  private HostileTokens() {}

  static Stream<Arguments> all() throws JoseException {
    Mint mint = new Mint();
    return Stream.of(forms(mint), headers(mint), signatures(mint), claims(mint), payloads(mint))
        .flatMap(each -> each);
  }

  private static Stream<Arguments> forms(Mint mint) {
    String good = mint.good();
    return Stream.of(
        arguments("one part", good.substring(0, good.indexOf('.'))),
        arguments("two parts", good.substring(0, good.lastIndexOf('.'))),
        arguments("four parts", good + ".AAAA"),
        arguments("five parts, as encryption has", good + ".AAAA.AAAA"),
        arguments("fifty dots", ".".repeat(50)),
        arguments("64 KiB", good + "A".repeat(65_536)),
        arguments("padding", good + "=="),
        arguments("standard base64", good.replace('-', '+').replace('_', '/') + "+/"),
        arguments("a blank within", good.substring(0, 9) + " " + good.substring(9)),
        arguments("a line break within", good.substring(0, 9) + "\n" + good.substring(9)),
        arguments("NUL within", good.substring(0, 9) + "\0" + good.substring(9)),
        arguments("a second spelling of the last character", respelled(good)),
        arguments("an empty header", good.substring(good.indexOf('.'))),
        arguments("no JSON", "AAAA.AAAA.AAAA"));
  }

  /** The last character of a 256-byte signature has four bits that decoders forgive. */
  private static String respelled(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
  }

  private static Stream<Arguments> headers(Mint mint) {
    return Stream.of(
        arguments("alg none", header(mint, "alg", "none")),
        arguments("alg None", header(mint, "alg", "None")),
        arguments("alg nOnE", header(mint, "alg", "nOnE")),
        arguments("alg empty", header(mint, "alg", "")),
        arguments("alg missing", header(mint, "alg", null)),
        arguments("alg a number", header(mint, "alg", 256)),
        arguments("alg rs256 in small letters", header(mint, "alg", "rs256")),
        arguments("alg PS256", header(mint, "alg", "PS256")),
        arguments("kid missing", header(mint, "kid", null)),
        arguments("kid empty", header(mint, "kid", "")),
        arguments("kid a path", header(mint, "kid", "../../../dev/null")),
        arguments("kid SQL", header(mint, "kid", "' or 1=1 --")),
        arguments("kid of 10 kB", header(mint, "kid", "k".repeat(10_000))),
        arguments("kid a list", header(mint, "kid", List.of("good"))),
        arguments("a key of its own", header(mint, "jwk", publicPart())),
        arguments("a certificate of its own", header(mint, "x5c", List.of("AAAA"))),
        arguments("a key address", header(mint, "jku", "https://evil.example/keys")),
        arguments("a certificate address", header(mint, "x5u", "https://evil.example/cert")),
        arguments("critical extensions", header(mint, "crit", List.of("exp"))),
        arguments("unencoded payload", header(mint, "b64", false)),
        arguments("compression", header(mint, "zip", "DEF")),
        arguments("type of an ID token hint", header(mint, "typ", "logout+jwt")),
        arguments(
            "alg twice",
            Mint.signed(
                Mint.GOOD,
                "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"good\"}",
                JsonUtil.toJson(mint.claims()))));
  }

  private static Stream<Arguments> signatures(Mint mint) throws JoseException {
    String good = mint.good();
    String payload = JsonUtil.toJson(mint.claims());
    String input = good.substring(0, good.lastIndexOf('.') + 1);
    byte[] publicKey = Mint.GOOD.getPublicKey().getEncoded();
    return Stream.of(
        arguments("no signature", input),
        arguments("a zero signature", input + "A".repeat(342)),
        arguments("a short signature", input + "AAAA"),
        arguments("a long signature", good + "AAAA"),
        arguments("another token's signature", input + other(mint, good)),
        arguments(
            "HS256 with the public key",
            Mint.jose("HS256", new SecretKeySpec(publicKey, "x"), payload)),
        arguments("RS512", Mint.jose("RS512", Mint.GOOD.getPrivateKey(), payload)),
        arguments("PS256", Mint.jose("PS256", Mint.GOOD.getPrivateKey(), payload)),
        arguments("unsigned", unsigned(payload)),
        arguments("a rogue key under a good name", rogue(payload)),
        arguments("a rogue key", mint.sign(Mint.ROGUE, payload, UnaryOperator.identity())));
  }

  private static Stream<Arguments> claims(Mint mint) {
    long now = (long) mint.claims().get("nbf");
    return Stream.of(
        arguments("no audience", mint.with("aud", null)),
        arguments("Graph's audience", mint.with("aud", "https://graph.microsoft.com")),
        arguments("the app id URI as audience", mint.with("aud", "api://" + Mint.CONNECTOR)),
        arguments("a list of audiences", mint.with("aud", List.of(Mint.CONNECTOR, "x"))),
        arguments("no issuer", mint.with("iss", null)),
        arguments(
            "another tenant's issuer",
            mint.with("iss", Mint.ISSUER.replace(Callers.TENANT, OTHER))),
        arguments(
            "the v1 issuer", mint.with("iss", "https://sts.windows.net/" + Callers.TENANT + "/")),
        arguments("another cloud's issuer", mint.with("iss", Mint.ISSUER.replace(".com", ".us"))),
        arguments("a slash after the issuer", mint.with("iss", Mint.ISSUER + "/")),
        arguments(
            "the issuer in capitals", mint.with("iss", Mint.ISSUER.replace("login", "LOGIN"))),
        arguments("the template as issuer", mint.with("iss", Mint.TEMPLATE)),
        arguments("another tenant", mint.with("tid", OTHER)),
        arguments("no tenant", mint.with("tid", null)),
        arguments("a shortened tenant", mint.with("tid", "1-1-1-1-1")),
        arguments("a list of tenants", mint.with("tid", List.of(Callers.TENANT))),
        arguments(
            "a tenant in look-alike digits", mint.with("tid", Callers.TENANT.replace('1', '１'))),
        arguments("version 1.0", mint.with("ver", "1.0")),
        arguments("version as a number", mint.with("ver", 2.0)),
        arguments("no user", mint.with("oid", null)),
        arguments("no client", mint.with("azp", null)),
        arguments("a v1 client", withV1Client(mint)),
        arguments("ended", mint.with("exp", now - 301)),
        arguments("no end", mint.with("exp", null)),
        arguments("an end as text", mint.with("exp", "9999999999")),
        arguments("an end as fraction", mint.with("exp", now + 0.5)),
        arguments("an end in milliseconds", mint.with("exp", now * 1000)),
        arguments("a negative end", mint.with("exp", -1)),
        arguments("not begun", mint.with("nbf", now + 301)),
        arguments("no beginning", mint.with("nbf", null)),
        arguments("issued at a text", mint.with("iat", "text")),
        arguments("issued never", mint.with("iat", null)),
        arguments("issued in the future", mint.with("iat", now + 301)),
        arguments("issued after its end", mint.with("iat", now + 3601)),
        arguments("a subject that is no text", mint.with("sub", 7)),
        arguments("an id that is no text", mint.with("jti", List.of())),
        arguments("no scope", mint.with("scp", null)),
        arguments("another scope", mint.with("scp", "access_as_user_evil")),
        arguments("the scope in capitals", mint.with("scp", "ACCESS_AS_USER")),
        arguments("a list of scopes", mint.with("scp", List.of("access_as_user"))),
        arguments("an empty scope", mint.with("scp", "")),
        arguments("the scope as a role", asRole(mint)),
        arguments("an application", mint.with("idtyp", "app")));
  }

  private static Stream<Arguments> payloads(Mint mint) {
    String json = JsonUtil.toJson(mint.claims());
    return Stream.of(
        arguments("tenant twice", raw(json.replaceFirst("\\{", "{\"tid\":\"" + OTHER + "\","))),
        arguments("no object", raw("[" + json + "]")),
        arguments("text behind", raw(json + "x")),
        arguments("nothing", raw("{}")),
        arguments("a number that no type holds", raw("{\"exp\":" + "9".repeat(400) + "}")),
        arguments("nested deeply", raw("{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")));
  }

  private static String raw(String payload) {
    return Mint.signed(Mint.GOOD, "{\"alg\":\"RS256\",\"kid\":\"good\"}", payload);
  }

  private static String header(
      Mint mint, String name, @org.jspecify.annotations.Nullable Object value) {
    return mint.sign(
        Mint.GOOD,
        JsonUtil.toJson(mint.claims()),
        fields -> {
          Map<String, Object> changed = new HashMap<>(fields);
          if (value == null) {
            changed.remove(name);
          } else {
            changed.put(name, value);
          }
          return changed;
        });
  }

  private static String rogue(String payload) {
    return Mint.signed(Mint.ROGUE, "{\"alg\":\"RS256\",\"kid\":\"good\"}", payload);
  }

  private static String other(Mint mint, String good) {
    String token = mint.with("oid", OTHER);
    return token.substring(token.lastIndexOf('.') + 1);
  }

  private static String withV1Client(Mint mint) {
    Map<String, Object> claims = mint.claims();
    claims.put("appid", claims.remove("azp"));
    return mint.sign(Mint.GOOD, JsonUtil.toJson(claims), UnaryOperator.identity());
  }

  private static String asRole(Mint mint) {
    Map<String, Object> claims = mint.claims();
    claims.remove("scp");
    claims.put("roles", List.of("access_as_user"));
    return mint.sign(Mint.GOOD, JsonUtil.toJson(claims), UnaryOperator.identity());
  }

  private static Map<String, Object> publicPart() {
    return Mint.ROGUE.toParams(OutputControlLevel.PUBLIC_ONLY);
  }

  private static String unsigned(String payload) throws JoseException {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    jws.setPayload(payload);
    jws.setAlgorithmHeaderValue("none");
    return jws.getCompactSerialization();
  }
}
