package org.kohyo.render;

import java.util.List;
import java.util.Optional;
import org.kohyo.policy.KeyColour;
import org.kohyo.policy.LogoImage;

/**
 * What a society's pages and papers look like: its own colour and its sign, where it has them.
 *
 * @param colour in place of the usual key colour
 * @param logo in the head of each page, and of the first page of a notice on paper
 * @param stylesheet its own, in place of the usual one
 */
public record Look(
    Optional<KeyColour> colour, Optional<LogoFile> logo, Optional<Stylesheet> stylesheet) {

  /** The usual look. */
  public static final Look USUAL = new Look(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A sign in the society's folder. Its name tells its content, so that it can be cached for ever.
   *
   * @param image the picture
   * @param name of the file
   */
  public record LogoFile(LogoImage image, String name) {

    static LogoFile of(LogoImage image) {
      String digest = Digests.sha256(image.png()).substring(0, 10);
      return new LogoFile(image, "logo-" + digest + ".png");
    }
  }

  /** What templates see of a sign; width and height are those at which it is shown, in pixels. */
  public record LogoView(String src, String alternative, long width, long height) {}

  /** The sign as a page shows it; empty where there is none. */
  public List<LogoView> logo(String folder) {
    return logo.stream().map(file -> view(file, folder)).toList();
  }

  private static LogoView view(LogoFile file, String folder) {
    LogoImage.Size size = file.image().within(200, 44);
    return new LogoView(
        folder + file.name(),
        file.image().alternative(),
        Math.max(1, Math.round(size.width())),
        Math.max(1, Math.round(size.height())));
  }

  /** The sign's image alone. */
  public Optional<LogoImage> image() {
    return logo.map(LogoFile::image);
  }
}
