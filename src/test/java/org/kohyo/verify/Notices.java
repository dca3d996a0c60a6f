package org.kohyo.verify;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.NoticeAssembler;

/** The notices of the repository's societies. */
final class Notices {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final Furniture FURNITURE = furniture();
  static final List<Edition> ALL = all();

  private Notices() {}

  static Edition of(String society, String kind) {
    return ALL.stream()
        .filter(e -> e.notice().society().id().equals(society) && e.notice().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<Edition> all() {
    LoadedContent content = new ContentLoader().load(FolderSource.open(Path.of("content")));
    NoticeAssembler assembler =
        new NoticeAssembler(content.policy().orElseThrow(), content.locations());
    return content.societies().stream()
        .map(society -> assembler.assemble(society, DAY))
        .flatMap(assembly -> assembly.notices().stream().map(n -> edition(assembly, n)))
        .toList();
  }

  private static Edition edition(Assembly assembly, org.kohyo.notice.Notice notice) {
    return new Edition(notice, assembly, DAY, Optional.empty(), Optional.empty());
  }

  private static Furniture furniture() {
    Properties labels = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("templates/labels.properties"))) {
      labels.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Furniture.of(
        labels.stringPropertyNames().stream()
            .collect(Collectors.toMap(key -> key, labels::getProperty)));
  }
}
