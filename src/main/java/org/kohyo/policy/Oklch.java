package org.kohyo.policy;

import java.util.Optional;

/**
 * A colour by how people see it: the OKLCH space of CSS Color Module Level 4, 9.
 *
 * @param lightness 0 (black) to 1 (white)
 * @param chroma from 0 (grey); sRGB has no more than 0.33
 * @param hue an angle in radians
 */
record Oklch(double lightness, double chroma, double hue) {

  /** How far outside of sRGB is still a matter of rounding. */
  private static final double TOLERANCE = 0.0005;

  private static final int HALVINGS = 20;

  static Oklch of(Colour colour) {
    double r = Colour.linear(colour.red());
    double g = Colour.linear(colour.green());
    double b = Colour.linear(colour.blue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double one = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double two = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    return new Oklch(lightness, Math.hypot(one, two), Math.atan2(two, one));
  }

  /** The nearest colour of sRGB; empty when this lies outside of it. */
  Optional<Colour> colour() {
    double one = chroma * Math.cos(hue);
    double two = chroma * Math.sin(hue);
    double l = cube(lightness + 0.3963377774 * one + 0.2158037573 * two);
    double m = cube(lightness - 0.1055613458 * one - 0.0638541728 * two);
    double s = cube(lightness - 0.0894841775 * one - 1.2914855480 * two);
    double r = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    double g = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    double b = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    boolean inside = inside(r) && inside(g) && inside(b);
    return inside ? Optional.of(new Colour(part(r), part(g), part(b))) : Optional.empty();
  }

  /** The colour with this lightness and hue, and as much of this chroma as sRGB has there. */
  Colour nearestChroma() {
    Optional<Colour> whole = colour();
    if (whole.isPresent()) {
      return whole.get();
    }
    double low = 0;
    double high = chroma;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean fits = new Oklch(lightness, middle, hue).colour().isPresent();
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    return new Oklch(lightness, low, hue).colour().orElse(Colour.WHITE);
  }

  private static boolean inside(double part) {
    return part >= -TOLERANCE && part <= 1 + TOLERANCE;
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static int part(double linear) {
    double value = Math.min(1, Math.max(0, linear));
    double curved = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    return (int) Math.round(curved * 255);
  }
}
