package org.kohyo.content;

import java.util.Locale;
import java.util.Optional;
import org.kohyo.content.SocietyShapes.LogoEntry;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.finding.Message;
import org.kohyo.policy.Colour;
import org.kohyo.policy.KeyColour;
import org.kohyo.policy.KeyColour.Shortfall;
import org.kohyo.policy.LogoImage;

/** A society's own colour and sign: whether all can read the one, and whether the other is safe. */
final class LookReader {

  /** So much is read at most of a file that may be no picture at all, in bytes. */
  private static final int READ = 5_000_000;

  private final YamlFile<SocietyFile> file;

  private LookReader(YamlFile<SocietyFile> file) {
    this.file = file;
  }

  /** Reports a key colour with too little contrast (WCAG 2.2, SC 1.4.3). */
  static void checkColour(YamlFile<SocietyFile> file) {
    file.value().keyColour().ifPresent(new LookReader(file)::colour);
  }

  /**
   * The sign that a society's file names; what is wrong is reported where it names it. Warns of a
   * picture that it doesn't name: whoever put it there awaits it on the pages.
   */
  static Optional<LogoImage> logo(String id, YamlFile<SocietyFile> file, SourceFiles files) {
    if (file.value().logo().isEmpty() && files.contains(Layout.logo(id))) {
      file.problems()
          .warning(
              ContentRule.UNEXPECTED_FILE, Place.FILE, "content.logo-not-named", Layout.logo(id));
    }
    return file.value().logo().flatMap(entry -> new LookReader(file).logo(id, entry, files));
  }

  private static String key(KeyColour.Meeting ground) {
    return switch (ground) {
      case WHITE -> "content.colour-contrast-white";
      case BAND -> "content.colour-contrast-band";
      case STRIP -> "content.colour-contrast-strip";
      case NOTICE -> "content.colour-contrast-notice";
    };
  }

  private void colour(String hex) {
    KeyColour colour = new KeyColour(Colour.of(hex));
    Optional<Shortfall> shortfall = colour.shortfall();
    if (shortfall.isPresent()) {
      Shortfall least = shortfall.get();
      file.problems()
          .error(
              ContentRule.COLOUR_CONTRAST,
              file.positions().of("/key-colour"),
              key(least.meets()),
              hex,
              least.with().hex(),
              // Rounded down: 4.49 must not look like enough.
              String.format(Locale.ROOT, "%.2f", Math.floor(least.ratio() * 100) / 100),
              colour.nearest().colour().hex());
    }
  }

  private Optional<LogoImage> logo(String id, LogoEntry entry, SourceFiles files) {
    Place place = file.positions().of("/logo/file");
    if (!entry.file().equals(Layout.logo(id))) {
      error(place, Message.of("content.logo-other-name", entry.file(), Layout.logo(id)));
      return Optional.empty();
    }
    if (files.alone()) {
      return Optional.empty();
    }
    return files
        .bytes(entry.file(), READ, place, file.problems())
        .flatMap(bytes -> png(bytes, place))
        .map(
            png ->
                new LogoImage(
                    png.bytes(), png.width(), png.height(), entry.alternative(), png.paper()));
  }

  private Optional<PngFile> png(byte[] bytes, Place place) {
    try {
      return Optional.of(PngFile.of(bytes));
    } catch (PngFile.RefusedException e) {
      error(place, e.text());
      return Optional.empty();
    }
  }

  private void error(Place place, Message text) {
    file.problems().error(ContentRule.UNUSABLE_LOGO, place, text);
  }
}
