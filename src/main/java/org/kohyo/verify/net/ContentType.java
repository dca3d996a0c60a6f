package org.kohyo.verify.net;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Content-Type} (RFC 9110, 8.3), read with the indulgence that servers need.
 *
 * @param media such as {@code text/html}, in lower case
 * @param charset as written
 */
record ContentType(Optional<String> media, Optional<String> charset) {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}";
  private static final Pattern MEDIA = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ").*");
  private static final Pattern CHARSET =
      Pattern.compile("(?i).*?;\\s*charset\\s*=\\s*[\"']?([0-9A-Za-z][0-9A-Za-z._:+-]{0,99}).*");

  static ContentType of(String header) {
    Matcher media = MEDIA.matcher(header);
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        media.matches() ? Optional.of(media.group(1).toLowerCase(Locale.ROOT)) : Optional.empty(),
        charset.matches() ? Optional.of(charset.group(1)) : Optional.empty());
  }
}
