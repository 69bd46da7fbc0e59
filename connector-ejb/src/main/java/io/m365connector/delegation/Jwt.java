package io.m365connector.delegation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Looks into a JWT that came from a trusted place, without verifying it. */
final class Jwt {

  private Jwt() {}

  /**
   * The claims.
   *
   * @throws JoseException or IllegalArgumentException when it is not a JWT that can be read
   */
  static Map<String, Object> claims(String token) throws JoseException {
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("Not a JWT");
    }
    byte[] json = Base64.getUrlDecoder().decode(token.substring(first + 1, second));
    return JsonUtil.parseJson(new String(json, StandardCharsets.UTF_8));
  }
}
