package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the first screen of the three kinds of public page looks like, beside kept pictures. */
@InChromium
class PictureTest {

  private static final String NOTICE = "site/mihon/kohyo-jiko/index.html";

  private static final Look WIDE = Look.wide().sized(1280, 800);
  private static final Look PHONE = Look.wide().sized(360, 720);

  private static final Map<String, String> PAGES =
      Map.of("notice", NOTICE, "society", "site/mihon/index.html", "index", Site.MANY);

  @TestFactory
  Stream<DynamicTest> pagesLookAsTheyDid(Site site, Chromium chromium) {
    return PAGES.keySet().stream()
        .sorted()
        .flatMap(
            name ->
                name.equals("notice")
                    ? Stream.of(WIDE, dark(WIDE), PHONE, dark(PHONE))
                        .map(look -> test(name, look, site, chromium))
                    : Stream.of(WIDE, dark(PHONE)).map(look -> test(name, look, site, chromium)));
  }

  private static Look dark(Look look) {
    return look.in(Look.Colours.DARK);
  }

  private static DynamicTest test(String page, Look look, Site site, Chromium chromium) {
    String name = page + "-" + look.width() + (look.colours() == Look.Colours.DARK ? "-dark" : "");
    return DynamicTest.dynamicTest(
        name, () -> Picture.check(name, shot(site.url(PAGES.get(page)), look, "", chromium)));
  }

  private static byte[] shot(String url, Look look, String css, Chromium chromium) {
    byte[][] shot = new byte[1][];
    chromium.open(
        url,
        look,
        page -> {
          Reflow.style(page, css);
          shot[0] = page.screenshot();
        });
    return shot[0];
  }

  @Test
  void anotherLookIsFound(Site site, Chromium chromium) {
    BufferedImage now = image(site, chromium, WIDE, "");
    assertThat(Picture.mark(now, image(site, chromium, WIDE, ""), Picture.copy(now))).isZero();
    for (String fault :
        new String[] {
          ".toc { display: none }",
          "h1 { font-weight: 400; font-size: 1rem }",
          ".masthead { background: #c8d8f8 }",
          "main { margin-top: 12px }",
          ".site { border-top: 0 }"
        }) {
      assertThat(Picture.mark(now, image(site, chromium, WIDE, fault), Picture.copy(now)))
          .as(fault)
          .isGreaterThan(10);
    }
    assertThat(Picture.mark(now, image(site, chromium, PHONE, ""), Picture.copy(now))).isNegative();
    assertThat(Picture.mark(now, image(site, chromium, dark(WIDE), ""), Picture.copy(now)))
        .isGreaterThan(500);
  }

  private static BufferedImage image(Site site, Chromium chromium, Look look, String css) {
    try {
      byte[] shot = shot(site.url(NOTICE), look, css, chromium);
      return Picture.half(ImageIO.read(new ByteArrayInputStream(shot)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
