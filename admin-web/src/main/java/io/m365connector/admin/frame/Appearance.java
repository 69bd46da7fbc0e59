package io.m365connector.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How this reader wants pages to look: language, theme, density, time zone. Kept in a cookie of the
 * browser, so that it needs no account and no table; whatever does not parse is the default.
 */
@Named
@RequestScoped
public class Appearance {

  /** The cookie's name; it holds {@code language|theme|density|zone}. */
  static final String COOKIE = "__Host-portal-look";

  static final List<String> LANGUAGES = List.of("en", "de");
  static final List<String> THEMES = List.of("system", "light", "dark");
  static final List<String> DENSITIES = List.of("comfortable", "compact");

  /** English made strange, to find texts that are not in a bundle; not in the menu. */
  static final String PSEUDO = "en-XA";

  private String language;
  private String theme;
  private String density;
  private String zone;

  /** For the container's proxy only. */
  protected Appearance() {
    this(null, List.of());
  }

  @Inject
  public Appearance(HttpServletRequest request) {
    this(cookie(request), Collections.list(request.getLocales()));
  }

  Appearance(@Nullable String cookie, List<Locale> accepted) {
    String[] parts = (cookie == null ? "" : cookie).split("\\|", -1);
    this.language =
        PSEUDO.equals(parts[0]) ? PSEUDO : oneOf(LANGUAGES, parts, 0, preferred(accepted));
    this.theme = oneOf(THEMES, parts, 1, THEMES.getFirst());
    this.density = oneOf(DENSITIES, parts, 2, DENSITIES.getFirst());
    this.zone = parts.length > 3 && isZone(parts[3]) ? parts[3] : "UTC";
  }

  public String getLanguage() {
    return language;
  }

  public Locale getLocale() {
    return isPseudo() ? Locale.ENGLISH : Locale.forLanguageTag(language);
  }

  boolean isPseudo() {
    return PSEUDO.equals(language);
  }

  public String getTheme() {
    return theme;
  }

  public String getDensity() {
    return density;
  }

  public String getZone() {
    return zone;
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** The cookie's value for other wishes; what is not offered stays as it is. */
  String with(String language, String theme, String density, String zone) {
    String kept = isPseudo() && PSEUDO.equals(language) ? PSEUDO : language;
    Appearance next =
        new Appearance(String.join("|", kept, theme, density, zone), List.of(getLocale()));
    return String.join("|", next.language, next.theme, next.density, next.zone);
  }

  static boolean isZone(String name) {
    try {
      return name.matches("[A-Za-z0-9_+/-]{1,50}") && ZoneId.of(name).getRules() != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String oneOf(List<String> offered, String[] parts, int at, String fallback) {
    return parts.length > at && offered.contains(parts[at]) ? parts[at] : fallback;
  }

  private static String preferred(List<Locale> accepted) {
    return accepted.stream()
        .map(Locale::getLanguage)
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie each : cookies) {
        if (COOKIE.equals(each.getName())) {
          return each.getValue();
        }
      }
    }
    return null;
  }
}
