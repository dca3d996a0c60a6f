package org.kohyo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/**
 * How a reader looks at a page.
 *
 * @param width of the window in CSS pixels
 * @param height of the window in CSS pixels
 * @param colours the reader's choice
 * @param script whether scripts may run
 * @param trusting whether the page's content security policy is ignored: for tools that are scripts
 */
record Look(int width, int height, Colours colours, boolean script, boolean trusting) {

  /** The colours that a reader asks for. */
  enum Colours {
    LIGHT,
    DARK,
    /** A high contrast theme of the system's. */
    FORCED
  }

  static Look wide() {
    return new Look(1280, 900, Colours.LIGHT, true, false);
  }

  /** 320 px: what WCAG 2.2, 1.4.10 asks for. */
  static Look narrow() {
    return wide().sized(320, 640);
  }

  Look sized(int newWidth, int newHeight) {
    return new Look(newWidth, newHeight, colours, script, trusting);
  }

  Look in(Colours newColours) {
    return new Look(width, height, newColours, script, trusting);
  }

  Look withoutScript() {
    return new Look(width, height, colours, false, trusting);
  }

  Look trustingScripts() {
    return new Look(width, height, colours, script, true);
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(colours == Colours.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setForcedColors(colours == Colours.FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE)
        .setJavaScriptEnabled(script)
        .setBypassCSP(trusting);
  }

  /** Changes size and colours of an open page. */
  void apply(Page page) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(options().colorScheme.orElseThrow())
            .setForcedColors(options().forcedColors.orElseThrow()));
  }
}
