/**
 * Published pages, reports and verifications in a real Chromium: accessibility, keyboard, reflow,
 * print, looks, links and isolation. {@link org.kohyo.browser.Site} builds and serves the pages
 * once, {@link org.kohyo.browser.Chromium} opens them, {@link org.kohyo.browser.InChromium} gives
 * both to tests and skips them where there is no browser.
 *
 * <p>Run by {@code mvn test -Pbrowser} and {@code mvn verify -Pall-tests}.
 */
package org.kohyo.browser;
