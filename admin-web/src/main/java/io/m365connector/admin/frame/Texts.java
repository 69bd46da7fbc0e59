package io.m365connector.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts in the reader's language: {@code #{t['entries.title']}} is the key {@code title} of the
 * bundle {@code entries}. A bundle a feature, so that two features never share a file. Values of
 * the data come in as arguments only and are never read as a pattern.
 */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

  private static final String HOME = "io.m365connector.admin.texts.";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject private Appearance appearance;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Texts() {}

  /** For tests. */
  Texts(Appearance appearance) {
    this.appearance = appearance;
  }

  @Override
  public String get(@Nullable Object key) {
    return find(String.valueOf(key)) instanceof String text ? text : "??" + key + "??";
  }

  /** The text with arguments put in. */
  public String of(String key, Object... arguments) {
    return new MessageFormat(get(key), appearance.getLocale()).format(arguments);
  }

  /** The same with arguments in a list. */
  public String list(String key, List<?> arguments) {
    return of(key, arguments.toArray());
  }

  /** The text of that key, or the other one where there is none. */
  public String known(String key, String otherwise) {
    return find(key) instanceof String text ? text : otherwise;
  }

  private @Nullable String find(String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      return null;
    }
    Locale locale = appearance.getLocale();
    try {
      String text =
          ResourceBundle.getBundle(
                  HOME + key.substring(0, dot), locale, Texts.class.getClassLoader(), EXACT)
              .getString(key.substring(dot + 1));
      return appearance.isPseudo() ? Pseudo.of(text) : text;
    } catch (MissingResourceException e) {
      return null;
    }
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return true;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(appearance);
  }
}
