package io.m365connector.kit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a script names a value and writes a string that nothing can break out of. Only assignments of
 * such strings are ever written into a script; all else in it is constant.
 */
enum Language {
  /** POSIX shell: nothing is special between single quotes but the quote itself. */
  SHELL("", "=", "'((?:[^'\\n\\r]|'\\\\'')*)'") {
    @Override
    String quoted(String value) {
      return "'" + value.replace("'", "'\\''") + "'";
    }

    @Override
    String plain(String inside) {
      return inside.replace("'\\''", "'");
    }
  },
  /** PowerShell takes five characters for a single quote; each is written twice. */
  POWERSHELL(
      "$", " = ", "'((?:[^'\u2018\u2019\u201a\u201b\\n\\r]|(['\u2018\u2019\u201a\u201b])\\3)*)'") {
    @Override
    String quoted(String value) {
      return "'" + value.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
    }

    @Override
    String plain(String inside) {
      return inside.replaceAll("(['\u2018\u2019\u201a\u201b])\\1", "$1");
    }
  },
  /** Terraform: a quoted template; {@code ${} and {@code %{} would be evaluated. */
  TERRAFORM("  ", " = ", "\"((?:[^\"\\\\\\n\\r$%]|\\\\[\\\\\"]|\\$\\$\\{|%%\\{|[$%](?!\\{))*)\"") {
    @Override
    String quoted(String value) {
      return "\""
          + value
              .replace("\\", "\\\\")
              .replace("\"", "\\\"")
              .replace("${", "$${")
              .replace("%{", "%%{")
          + "\"";
    }

    @Override
    String plain(String inside) {
      return inside
          .replace("$${", "${")
          .replace("%%{", "%{")
          .replace("\\\"", "\"")
          .replace("\\\\", "\\");
    }
  };

  private final String sigil;
  private final String equals;
  private final Pattern assignment;

  Language(String sigil, String equals, String string) {
    this.sigil = sigil;
    this.equals = equals;
    this.assignment = Pattern.compile(Pattern.quote(sigil) + "([A-Za-z_]+)" + equals + string);
  }

  abstract String quoted(String value);

  abstract String plain(String inside);

  String assign(String name, String value) {
    return sigil + name + equals + quoted(value);
  }

  /** The value that a line assigns to that name; refuses a line that does anything else. */
  String assigned(String line, String name) {
    Matcher matcher = assignment.matcher(line);
    KitBroken.unless(matcher.matches() && matcher.group(1).equals(name), "a line out of place");
    return plain(matcher.group(2));
  }
}
