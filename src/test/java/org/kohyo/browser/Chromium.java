package org.kohyo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window. Nothing is downloaded for it. */
final class Chromium implements AutoCloseable {

  static final String MISSING =
      "no Chromium on this machine: install it (Debian: apt-get install chromium fonts-noto-cjk)"
          + " or name it with -Dkohyo.chromium=FILE";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox", // in containers there is none
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** What {@code -Dkohyo.chromium} names, else the first one in the PATH. */
  static Optional<Path> executable() {
    String named = System.getProperty("kohyo.chromium", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException when there is none
   */
  static Chromium launch() {
    Path executable = executable().orElseThrow(() -> new IllegalStateException(MISSING));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  /** Opens a page for a while. */
  void open(String url, Look look, Consumer<Page> work) {
    open(
        look,
        page -> {
          page.navigate(url);
          work.accept(page);
        });
  }

  /** Gives an empty tab for a while. Scrolling never glides, so that places are final. */
  void open(Look look, Consumer<Page> work) {
    Browser.NewContextOptions options =
        look.options().setReducedMotion(ReducedMotion.REDUCE).setLocale("ja-JP");
    try (BrowserContext context = browser.newContext(options)) {
      context.setDefaultTimeout(20_000);
      work.accept(context.newPage());
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
