package io.m365connector.admin.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form for {@link Appearance}. */
@Named
@RequestScoped
public class Look {

  @Inject private Appearance appearance;
  @Inject private Attempt attempt;
  @Inject private Texts texts;

  private String language = "";
  private String theme = "";
  private String density = "";
  private @Nullable String zone;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Look() {}

  @PostConstruct
  void load() {
    language = appearance.getLanguage();
    theme = appearance.getTheme();
    density = appearance.getDensity();
    zone = appearance.getZone();
  }

  /** Keeps it in this browser for a year. */
  public @Nullable String save() {
    return attempt.change(
        () -> {
          Cookie cookie =
              new Cookie(
                  Appearance.COOKIE,
                  appearance.with(language, theme, density, zone == null ? "UTC" : zone));
          cookie.setPath("/");
          cookie.setSecure(true);
          cookie.setHttpOnly(true);
          cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
          cookie.setAttribute("SameSite", "Lax");
          ((HttpServletResponse)
                  FacesContext.getCurrentInstance().getExternalContext().getResponse())
              .addCookie(cookie);
          return texts.get("account.saved");
        },
        "/account/me");
  }

  public List<String> getLanguages() {
    return Appearance.LANGUAGES;
  }

  public List<String> getThemes() {
    return Appearance.THEMES;
  }

  public List<String> getDensities() {
    return Appearance.DENSITIES;
  }

  /** Places whose time a reader may want. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            each ->
                each.equals("UTC")
                    || each.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.*"))
        .sorted()
        .toList();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }

  public String getDensity() {
    return density;
  }

  public void setDensity(String density) {
    this.density = density;
  }

  public @Nullable String getZone() {
    return zone;
  }

  public void setZone(@Nullable String zone) {
    this.zone = zone;
  }
}
