package org.kohyo.fuzz;

import java.nio.file.Path;
import java.util.function.Consumer;

/** What is fuzzed. Each class has the method that Jazzer calls: {@code fuzzerTestOneInput}. */
enum Target {
  /** Any bytes with the name of an encoding. */
  PAGE(PageTarget.class, PageTarget::fuzzerTestOneInput, 8192, "org.kohyo.verify.**:org.jsoup.**"),
  /** Edits of a published page, with another opinion about the outcome. */
  PUBLISHED(PublishedTarget.class, PublishedTarget::fuzzerTestOneInput, 400, "org.kohyo.verify.**"),
  /** Any bytes for a PDF. */
  PDF(
      PdfTarget.class,
      PdfTarget::fuzzerTestOneInput,
      60_000,
      "org.kohyo.verify.**:org.apache.pdfbox.cos.**:org.apache.pdfbox.pdfparser.**"),
  /** Any bytes for {@code notice.json}. */
  DATA(DataTarget.class, DataTarget::fuzzerTestOneInput, 8192, "org.kohyo.verify.**"),
  /** Any bytes for a file of a content folder. */
  CONTENT(
      ContentTarget.class,
      ContentTarget::fuzzerTestOneInput,
      4096,
      "org.kohyo.content.**:org.kohyo.policy.**:org.kohyo.notice.**:org.snakeyaml.**"),
  /** Any bytes for {@code manifest.json}. */
  MANIFEST(ManifestTarget.class, ManifestTarget::fuzzerTestOneInput, 4096, "org.kohyo.publish.**"),
  /** Any bytes for a list of addresses. */
  URLS(UrlsTarget.class, UrlsTarget::fuzzerTestOneInput, 2048, "org.kohyo.verify.**");

  private static final Path INPUTS = Path.of("src/test/resources/org/kohyo/fuzz");

  private final Class<?> type;
  private final Consumer<byte[]> run;
  private final int longest;
  private final String instrumented;

  Target(Class<?> type, Consumer<byte[]> run, int longest, String instrumented) {
    this.type = type;
    this.run = run;
    this.longest = longest;
    this.instrumented = instrumented;
  }

  /** Name of its folder. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The kept inputs: seeds, faults that were mended (named), what reached new code (digests). */
  Path inputs() {
    return INPUTS.resolve(id());
  }

  /** Words and marks that inputs are made of. */
  Path dictionary() {
    return INPUTS.resolve("dictionaries").resolve(id() + ".dict");
  }

  /** The class with the method. */
  String type() {
    return type.getName();
  }

  /** The longest input that is tried, in bytes. */
  int longest() {
    return longest;
  }

  /** Classes whose branches guide the search. */
  String instrumented() {
    return instrumented;
  }

  /**
   * Tries one input.
   *
   * @throws RuntimeException when there is a fault, or any other thing that the reader throws
   */
  void run(byte[] input) {
    run.accept(input);
  }
}
