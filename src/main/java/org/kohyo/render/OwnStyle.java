package org.kohyo.render;

import java.util.Optional;
import org.kohyo.policy.Colour;
import org.kohyo.policy.KeyColour;

/** What a society's own style sheet has after the usual one. */
final class OwnStyle {

  /** White behind it, whatever the page's ground: a sign is drawn for paper. */
  private static final String LOGO =
      """

      /* The society's logo. */
      .site .inner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
      }

      .site .logo {
        box-sizing: content-box;
        flex: none;
        padding: 4px;
        border-radius: 4px;
        background: #ffffff;
      }
      """;

  private OwnStyle() {}

  static String css(Optional<KeyColour> colour, boolean logo) {
    return colour.map(OwnStyle::colours).orElse("") + (logo ? LOGO : "");
  }

  private static String colours(KeyColour colour) {
    String own = colour.colour().hex();
    String dark = colour.dark().hex();
    return "\n/* The society's own colour. */\n"
        + media("screen", own, own, colour.band(), colour.strip(), own)
        + media(
            "screen and (prefers-color-scheme: dark)",
            dark,
            dark,
            colour.darkBand(),
            colour.darkStrip(),
            colour.darkHead().hex())
        + "\n@media print {\n  :root {\n    --key: "
        + own
        + ";\n    --strip: "
        + colour.strip().hex()
        + ";\n  }\n}\n";
  }

  private static String media(
      String medium, String key, String link, Colour band, Colour strip, String head) {
    return """

        @media %s {
          :root {
            --key: %s;
            --link: %s;
            --band: %s;
            --strip: %s;
            --head: %s;
          }
        }
        """
        .formatted(medium, key, link, band.hex(), strip.hex(), head);
  }
}
