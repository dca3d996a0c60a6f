package org.kohyo.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A society's own colour in place of the usual key colour, and what follows from it: tints for
 * grounds, and a light tint for dark pages. All have its hue. The same colour gives the same tints.
 *
 * @param colour on light ground and on paper, for texts, rules and the heads of tables
 */
public record KeyColour(Colour colour) {

  /** Text needs so much contrast (WCAG 2.2, SC 1.4.3, level AA). */
  public static final double TEXT = 4.5;

  /** The ground of banners on light pages, with links on it. */
  public static final Colour NOTICE = Colour.of("#fff6d6");

  /** The ground of dark pages. */
  public static final Colour DARK_GROUND = Colour.of("#14171c");

  /** The ground of banners on dark pages, with links on it. */
  public static final Colour DARK_NOTICE = Colour.of("#3a3113");

  /** Steps of lightness and chroma in which the nearest colour is looked for. */
  private static final double STEP = 0.002;

  /** Below this a colour is grey, and its hue is chance. */
  private static final double GREY = 0.004;

  /** What a key colour meets on a page. */
  public enum Meeting {
    /** White: the ground of pages and paper, and the text in the heads of tables. */
    WHITE,
    /** The ground of the band with the title. */
    BAND,
    /** The ground of the labels of rows. */
    STRIP,
    /** The ground of banners. */
    NOTICE
  }

  /**
   * Too little contrast.
   *
   * @param ratio that there is, 1 to 21
   * @param meets where it is least
   * @param with the colour there
   */
  public record Shortfall(double ratio, Meeting meets, Colour with) {}

  /** Where the contrast is least, if that is too little. */
  public Optional<Shortfall> shortfall() {
    return Stream.of(Meeting.values())
        .map(meeting -> met(meeting, ground(meeting)))
        .min(Comparator.comparingDouble(Shortfall::ratio))
        .filter(least -> least.ratio() < TEXT);
  }

  private Shortfall met(Meeting meeting, Colour ground) {
    return new Shortfall(colour.contrast(ground), meeting, ground);
  }

  private Colour ground(Meeting meeting) {
    return switch (meeting) {
      case WHITE -> Colour.WHITE;
      case BAND -> band();
      case STRIP -> strip();
      case NOTICE -> NOTICE;
    };
  }

  /**
   * The colour of the same hue that differs least and has enough contrast: itself where it has.
   * Distances are those of OKLCH, so the lightness may go down and the chroma too.
   */
  public KeyColour nearest() {
    if (shortfall().isEmpty()) {
      return this;
    }
    Oklch own = Oklch.of(colour);
    KeyColour best = new KeyColour(new Colour(0, 0, 0));
    double least = Double.MAX_VALUE;
    for (double down = 0; down * down < least && down < own.lightness(); down += STEP) {
      for (double less = 0; distance(down, less) < least && less <= own.chroma(); less += STEP) {
        Optional<KeyColour> found =
            new Oklch(own.lightness() - down, own.chroma() - less, own.hue())
                .colour()
                .map(KeyColour::new)
                .filter(c -> c.shortfall().isEmpty());
        if (found.isPresent()) {
          best = found.get();
          least = distance(down, less);
        }
      }
    }
    return best;
  }

  private static double distance(double lightness, double chroma) {
    return lightness * lightness + chroma * chroma;
  }

  /** The ground of the band with the title, on light pages. */
  public Colour band() {
    return tint(0.971, 0.012);
  }

  /** The ground of the labels of rows, on light pages and on paper. */
  public Colour strip() {
    return tint(0.966, 0.015);
  }

  /** In its place on dark pages: light enough for text on any of their grounds. */
  public Colour dark() {
    double lightness = 0.81;
    Colour tint = tint(lightness, 0.11);
    while (!fitsDark(tint) && lightness < 1) {
      lightness += STEP;
      tint = tint(lightness, 0.11);
    }
    return tint;
  }

  private boolean fitsDark(Colour tint) {
    return List.of(DARK_GROUND, darkBand(), darkStrip(), DARK_NOTICE).stream()
        .allMatch(ground -> tint.contrast(ground) >= TEXT);
  }

  /** The ground of the band with the title, on dark pages. */
  public Colour darkBand() {
    return tint(0.25, 0.026);
  }

  /** The ground of the labels of rows, on dark pages. */
  public Colour darkStrip() {
    return tint(0.262, 0.028);
  }

  /** The ground of the heads of tables on dark pages, under white text. */
  public Colour darkHead() {
    return tint(0.33, 0.075);
  }

  private Colour tint(double lightness, double chroma) {
    Oklch own = Oklch.of(colour);
    double some = own.chroma() < GREY ? 0 : Math.min(chroma, own.chroma());
    return new Oklch(Math.min(1, lightness), some, own.hue()).nearestChroma();
  }
}
