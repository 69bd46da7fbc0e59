package io.m365connector.config;

import java.net.URI;

/**
 * An Application ID URI as Entra takes it: {@code api://…} or {@code https://…}, without a slash at
 * the end. Source: Microsoft, "Restrictions on identifier URIs of Microsoft Entra applications".
 */
final class AppIdUri {

  private static final String NAME = "CONNECTOR_APP_ID_URI";

  private AppIdUri() {}

  static String checked(String value) {
    URI uri;
    try {
      uri = URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new SettingInvalid(NAME, "is not a URI");
    }
    boolean known = "api".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!known || uri.getRawAuthority() == null || uri.getUserInfo() != null) {
      throw new SettingInvalid(NAME, "must be like api://… or https://host/mcp");
    }
    if (uri.getQuery() != null || uri.getFragment() != null || value.endsWith("/")) {
      throw new SettingInvalid(
          NAME, "must have no query, no fragment and no slash at the end, as Entra has it");
    }
    return value;
  }
}
