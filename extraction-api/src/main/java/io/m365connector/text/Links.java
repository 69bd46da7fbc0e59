package io.m365connector.text;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a link really goes. Microsoft's Safe Links are unwrapped to the address they guard, a host
 * is written as it is looked up, and a text that names another host is contradicted.
 */
final class Links {

  private static final Set<String> SHOWN = Set.of("http", "https", "mailto", "tel", "ftp", "sip");
  private static final Set<String> FILE_EXTENSIONS =
      Set.of(
          "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "txt", "md", "csv", "zip", "msg",
          "eml", "png", "jpg", "jpeg", "gif", "mp4", "vsdx", "one", "json", "xml", "html", "js",
          "ts", "py", "java", "aspx", "loop");
  private static final int MAX_ADDRESS = 2_000;
  private static final Pattern SAFE_LINK =
      Pattern.compile(
          "https?://[^/]{1,100}\\.safelinks\\.protection\\.(?:outlook\\.com|office365\\.us"
              + "|partner\\.outlook\\.cn)/.{0,20}\\?(?:.{0,4000}&)?url=([^&]{1,8000}).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES_HOST =
      Pattern.compile("(?:https?://)?((?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,24})(?:[/?#:].*)?");

  private Links() {}

  /** The address to show, or nothing for one that leads nowhere a reader could go. */
  static Optional<String> address(String href) {
    String address = href.strip().replaceAll("[\\s\\p{Cntrl}]+", "");
    for (int i = 0; i < 3; i++) {
      Matcher safe = SAFE_LINK.matcher(address);
      if (!safe.matches()) {
        break;
      }
      address = decode(safe.group(1));
    }
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    if (address.isEmpty() || address.startsWith("#")) {
      return Optional.empty();
    }
    boolean relative = colon < 0 || address.indexOf('/') >= 0 && address.indexOf('/') < colon;
    if (!relative && !SHOWN.contains(scheme)) {
      return Optional.empty();
    }
    return Optional.of(shorten(withAsciiHost(address)));
  }

  private static String decode(String url) {
    try {
      return URLDecoder.decode(url, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private static String shorten(String address) {
    return address.length() <= MAX_ADDRESS
        ? address
        : address.substring(0, MAX_ADDRESS) + "…(address of " + address.length() + " characters)";
  }

  /** The host of an address in the form that DNS uses, lower case; empty when it has none. */
  static String host(String address) {
    int from = address.indexOf("://");
    if (from < 0) {
      return "";
    }
    int to = from + 3;
    while (to < address.length() && "/?#\\".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    String authority = address.substring(from + 3, to);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.lastIndexOf(':');
    if (port >= 0 && !host.endsWith("]")) {
      host = host.substring(0, port);
    }
    return ascii(host);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return host.toLowerCase(Locale.ROOT);
    }
  }

  private static String withAsciiHost(String address) {
    if (address.chars().allMatch(c -> c < 0x80) || !address.contains("://")) {
      return address;
    }
    int from = address.indexOf("://") + 3;
    int to = from;
    while (to < address.length() && "/?#\\".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    return address.substring(0, from) + host(address) + address.substring(to);
  }

  /** A warning when the text names a host and the link goes to another, else nothing. */
  static String contradiction(String text, String address) {
    Matcher named = NAMES_HOST.matcher(text.strip());
    String host = host(address);
    if (host.isEmpty() || !named.matches() || isFileName(text)) {
      return "";
    }
    String said = withoutWww(ascii(named.group(1)));
    String real = withoutWww(host);
    return said.equals(real) || real.endsWith("." + said)
        ? ""
        : " (goes to " + host + ", not to what it says)";
  }

  /** "Budget.xlsx" names a file, though it could be a host. */
  private static boolean isFileName(String text) {
    String extension = text.strip().substring(text.strip().lastIndexOf('.') + 1);
    return FILE_EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
