package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.kohyo.testing.Golden;

/**
 * Compares a picture of a page with a kept one of half its size, block by block. Within a block
 * only the mean of each colour counts, so letters may differ a little from machine to machine.
 */
final class Picture {

  private static final Path KEPT = Path.of("src/test/resources/org/kohyo/browser");
  private static final Path FAILED = Path.of("target/pictures");

  /** Of the kept picture, in pixels: about a letter. */
  private static final int BLOCK = 8;

  /** By how much the mean of a colour may differ, of 255. */
  private static final int TOLERANCE = 24;

  /** How many blocks of a thousand may differ by more. */
  private static final int FEW = 10;

  private Picture() {}

  /**
   * Compares, or rewrites the kept picture ({@code -Dkohyo.golden=write}). A failure leaves both
   * pictures' difference and the new picture in {@code target/pictures}.
   *
   * @param name of the kept file, without its end
   * @param png what the page looks like now
   */
  static void check(String name, byte[] png) throws IOException {
    BufferedImage now = half(ImageIO.read(new ByteArrayInputStream(png)));
    Path file = KEPT.resolve(name + ".png");
    if (Golden.writing()) {
      Files.createDirectories(KEPT);
      ImageIO.write(now, "png", file.toFile());
    }
    assertThat(file).as("write it with -Dkohyo.golden=write, then look at it").exists();
    assertThat(Files.size(file)).as("bytes of " + file).isLessThan(60_000);
    BufferedImage kept = ImageIO.read(file.toFile());
    BufferedImage difference = copy(now);
    int others = mark(kept, now, difference);
    if (others >= 0 && others <= FEW) {
      return;
    }
    Files.createDirectories(FAILED);
    ImageIO.write(now, "png", FAILED.resolve(name + ".png").toFile());
    ImageIO.write(difference, "png", FAILED.resolve(name + "-difference.png").toFile());
    throw new AssertionError(
        others < 0
            ? "%s: another size than %s".formatted(name, file)
            : "%s: %d of 1000 blocks look different from %s, see %s"
                .formatted(name, others, file, FAILED));
  }

  /** Frames what differs; answers how many blocks of a thousand, or -1 with another size. */
  static int mark(BufferedImage kept, BufferedImage now, BufferedImage difference) {
    if (kept.getWidth() != now.getWidth() || kept.getHeight() != now.getHeight()) {
      return -1;
    }
    Graphics2D pen = difference.createGraphics();
    pen.setColor(Color.RED);
    int blocks = 0;
    int others = 0;
    for (int y = 0; y + BLOCK <= now.getHeight(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= now.getWidth(); x += BLOCK) {
        blocks++;
        if (differs(kept, now, x, y)) {
          others++;
          pen.drawRect(x, y, BLOCK - 1, BLOCK - 1);
        }
      }
    }
    pen.dispose();
    return (int) Math.ceil(1000.0 * others / blocks);
  }

  private static boolean differs(BufferedImage kept, BufferedImage now, int left, int top) {
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 0;
      for (int y = top; y < top + BLOCK; y++) {
        for (int x = left; x < left + BLOCK; x++) {
          sum += (kept.getRGB(x, y) >> shift & 255) - (now.getRGB(x, y) >> shift & 255);
        }
      }
      if (Math.abs(sum) > TOLERANCE * BLOCK * BLOCK) {
        return true;
      }
    }
    return false;
  }

  static BufferedImage half(BufferedImage image) {
    return draw(image, image.getWidth() / 2, image.getHeight() / 2);
  }

  static BufferedImage copy(BufferedImage image) {
    return draw(image, image.getWidth(), image.getHeight());
  }

  private static BufferedImage draw(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }
}
