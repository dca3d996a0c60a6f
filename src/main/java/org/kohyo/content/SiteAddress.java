package org.kohyo.content;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.finding.Message;

/**
 * The public address of the site's root, wherever somebody gives it: addresses of pages are made by
 * writing their path behind it, so nothing may stand behind its own path.
 *
 * @param text absolute, of http or https, ends with a slash
 */
public record SiteAddress(String text) {

  /** The longest address, in UTF-16 units: what older programs can open. */
  static final int MAX_LENGTH = 2000;

  /** So much of a wrong address is shown. */
  private static final int SHOWN = 100;

  /** RFC 3986, appendix B, with a scheme. */
  private static final Pattern PARTS = Pattern.compile("(?is)(https?)://([^/?#]*)(.*)");

  private static final Pattern AUTHORITY = Pattern.compile("(?s)(.*?)(?::([^:\\]]*))?");

  /** RFC 1034, 3.1 and RFC 1123, 2.1: letters, digits and hyphens, at most 63 each. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9-]{1,63}");

  /** RFC 3986, 3.3: what a path may hold. */
  private static final Pattern PATH =
      Pattern.compile("(?:[\\w/.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*");

  private static final Pattern DOTS = Pattern.compile("(?i)(?:^|/)(?:\\.|%2e){1,2}(?:/|$)");

  /** Why an address is refused. */
  public static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Message message;

    RefusedException(String key, String... args) {
      super(key);
      this.message = Message.of(key, args);
    }

    /** What is wrong; its hint has the same key with {@code .hint}. */
    public Message text() {
      return message;
    }
  }

  /**
   * The address that somebody gave: the slash at its end may be missing, and scheme and host may be
   * in capitals, which mean the same (RFC 3986, 6.2.2.1).
   *
   * @throws RefusedException when it can't be the address of a site
   */
  public static SiteAddress of(String given) throws RefusedException {
    if (given.length() > MAX_LENGTH) {
      throw new RefusedException("content.site-address-long", shown(given));
    }
    Matcher parts = PARTS.matcher(given);
    if (!parts.matches()) {
      throw new RefusedException("content.site-address-scheme", shown(given));
    }
    String path = parts.group(3);
    String authority = authority(given, parts.group(2));
    if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
      throw new RefusedException("content.site-address-query", shown(given));
    }
    if (!PATH.matcher(path).matches()) {
      throw new RefusedException("content.site-address-path", shown(given));
    }
    if (DOTS.matcher(path).find()) {
      throw new RefusedException("content.site-address-dots", shown(given));
    }
    String all = parts.group(1).toLowerCase(Locale.ROOT) + "://" + authority + path;
    return new SiteAddress(all.endsWith("/") ? all : all + "/");
  }

  private static String authority(String given, String text) throws RefusedException {
    if (text.indexOf('@') >= 0) {
      // What stands before it may be a password.
      throw new RefusedException("content.site-address-user");
    }
    Matcher parts = AUTHORITY.matcher(text);
    if (!parts.matches()) {
      throw new RefusedException("content.site-address-host", shown(given));
    }
    String host = parts.group(1).toLowerCase(Locale.ROOT);
    Optional<String> port = Optional.ofNullable(parts.group(2));
    if (!host.chars().allMatch(c -> c < 0x80)) {
      Optional<String> ascii = ascii(parts.group(1));
      throw ascii.isPresent()
          ? new RefusedException("content.site-address-idn", shown(given), ascii.get())
          : new RefusedException("content.site-address-host", shown(given));
    }
    if (!isHost(host)) {
      throw new RefusedException("content.site-address-host", shown(given));
    }
    if (!port.map(SiteAddress::isPort).orElse(true)) {
      throw new RefusedException("content.site-address-port", shown(given), port.get());
    }
    return host + port.map(p -> ":" + p).orElse("");
  }

  /** A name, an IPv4 address or an IPv6 address in brackets. */
  private static boolean isHost(String host) {
    if (host.length() > 253 || !host.startsWith("[") && !NAME.matcher(host).matches()) {
      return false;
    }
    try {
      URI uri = new URI("http://" + host + "/").parseServerAuthority();
      // Java takes the zone of an address, which only the machine itself understands (RFC 6874).
      return host.equals(uri.getHost()) && host.indexOf('%') < 0;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPort(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65535;
  }

  /** The name as the domain name system has it (RFC 3490); empty when it is none. */
  private static Optional<String> ascii(String name) {
    try {
      return Optional.of(IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES))
          .map(n -> n.toLowerCase(Locale.ROOT))
          .filter(SiteAddress::isHost);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String shown(String text) {
    int[] some = text.codePoints().limit(SHOWN + 1L).toArray();
    return new String(some, 0, Math.min(SHOWN, some.length)) + (some.length > SHOWN ? "…" : "");
  }
}
