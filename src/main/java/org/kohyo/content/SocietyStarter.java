package org.kohyo.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/** Makes a society's first file: valid as it is, and showing every key that there is. */
public final class SocietyStarter {

  private static final String FOLDER = "societies/";

  /** What a content whose notices cannot be read most likely has. */
  private static final List<String> USUAL_NOTICES = List.of("riyo-mokuteki", "kohyo-jiko");

  private final Path folder;
  private final FolderSource source;

  private SocietyStarter(Path folder) {
    this.folder = folder;
    this.source = FolderSource.open(folder);
  }

  /**
   * Writes {@code societies/<id>.yaml}.
   *
   * @param content the content folder
   * @param wanted what is known of the society
   * @param day today in Japan: examples are taken from the policy of that day, and editions before
   *     it are not claimed
   * @return the file's path below the folder as the user named it
   * @throws EnvironmentFault when the folder is none of content, when the id can't be one or has a
   *     file already, when a text is blank, longer than 100 code points or hides a character, or
   *     when a kind of notice is unknown; then nothing is written
   * @throws IOException when the file cannot be written; then nothing is left behind
   */
  public static String create(Path content, NewSociety wanted, LocalDate day) throws IOException {
    return new SocietyStarter(content).create(wanted, day);
  }

  private String create(NewSociety wanted, LocalDate day) throws IOException {
    if (source.paths().stream().noneMatch(p -> p.matches("(?:policy|societies)/.*"))) {
      throw fault("new.no-content", folder.toString());
    }
    String path = FOLDER + wanted.id() + ".yaml";
    id(wanted.id(), path);
    OptionText.check("--name", wanted.name());
    wanted.reading().ifPresent(reading -> OptionText.check("--reading", reading));
    wanted.self().ifPresent(self -> OptionText.check("--self", self));

    Schemas schemas = Schemas.compile();
    SourceFiles files = new SourceFiles(source, () -> schemas);
    PolicyLoader loader = new PolicyLoader(files, Layout.of(source.paths()));
    Optional<Policy> policy = loader.load();
    List<String> notices = notices(wanted, policy);
    String text = StarterText.of(wanted, notices, StarterExamples.of(policy, day), day);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceFiles made = new SourceFiles(new OneFile(path, bytes), () -> schemas);
    verify(
        wanted, notices, new SocietyLoader(made, loader.unitsIfComplete()).load(Layout.id(path)));
    new OfficersFileWriter(folder).create(path, bytes);
    return source.displayPrefix() + path;
  }

  private void id(String id, String path) {
    String problem =
        Layout.id(path).equals(id) ? Layout.nameProblem(path) : "content.bad-file-name";
    if (problem.equals("content.reserved-name")) {
      throw fault("new.reserved-id", id);
    } else if (!problem.isEmpty()) {
      throw fault("new.bad-id", id);
    }
    // Some disks do not tell capitals from small letters.
    Optional<String> there =
        source.paths().stream().filter(p -> p.equalsIgnoreCase(path)).findFirst();
    if (there.isPresent()) {
      throw fault("new.exists", source.displayPrefix() + there.get());
    }
  }

  private static List<String> notices(NewSociety wanted, Optional<Policy> policy) {
    List<String> known =
        policy.map(p -> p.kinds().stream().map(NoticeKind::id).toList()).orElse(USUAL_NOTICES);
    for (String notice : wanted.notices()) {
      if (!known.contains(notice)) {
        throw new EnvironmentFault(
            Message.of("new.unknown-notice", notice), Choices.hint(notice, known));
      }
    }
    return wanted.notices().isEmpty() ? known : wanted.notices().stream().distinct().toList();
  }

  /** The file is never written unless it reads back as what was asked for. */
  private static void verify(NewSociety wanted, List<String> notices, SocietyLoader.Loaded loaded) {
    Society society =
        loaded
            .society()
            .orElseThrow(() -> new IllegalStateException("starter file " + loaded.findings()));
    boolean exact =
        society.name().equals(wanted.name())
            && society.reading().equals(wanted.reading())
            && wanted.self().map(society.self()::equals).orElse(true)
            && society.notices().equals(notices);
    if (!exact) {
      throw new IllegalStateException("starter file reads back as " + society);
    }
  }

  private static EnvironmentFault fault(String key, String... args) {
    return new EnvironmentFault(Message.of(key, args), Message.of(key + ".hint", args));
  }
}
