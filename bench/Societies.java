import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.testing.Folders;
import org.kohyo.testing.ManySocieties;

/**
 * Makes what the benchmark builds: {@code java -cp target/test-classes bench/Societies.java NUMBER
 * FOLDER} writes FOLDER/content for Kohyo and FOLDER/hugo with the same texts for Hugo.
 */
public final class Societies {

  private static final List<String> PAGES = List.of("home", "riyo-mokuteki", "kohyo-jiko");

  public static void main(String[] args) throws IOException {
    Path content = Path.of(args[1], "content");
    ManySocieties.write(Path.of("content"), content, Integer.parseInt(args[0]));
    for (Path file : List.of(content.resolve("policy"), content.resolve("societies"))) {
      for (Path yaml : files(file, ".yaml")) {
        Files.write(yaml, undated(Files.readAllLines(yaml)));
      }
    }
    hugo(content, Path.of(args[1], "hugo"));
  }

  /**
   * Without the days on which wordings and notices began: each notice then has one edition, and is
   * one page. Of a dated wording, the last remains.
   */
  static List<String> undated(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean dated =
          line.strip().equals("text:")
              && i + 1 < lines.size()
              && lines.get(i + 1).matches("\\s*- (until|from):.*");
      if (dated || line.equals("history:")) {
        int indent = indent(line);
        String last = "";
        while (i + 1 < lines.size() && indent(lines.get(i + 1)) > indent) {
          String inner = lines.get(++i).strip().replaceFirst("^- ", "");
          last = inner.startsWith("text: ") ? inner : last;
        }
        if (dated) {
          out.add(" ".repeat(indent) + last);
        }
      } else if (!line.matches("\\s+(from|reason|legal-basis): .*")) {
        out.add(line);
      }
    }
    return out;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The layouts, the policy and the societies as data, and one small file for each page. */
  private static void hugo(Path content, Path to) throws IOException {
    Folders.copy(Path.of("bench", "hugo"), to, path -> true);
    Folders.copy(
        content.resolve("policy"), to.resolve("data/policy"), p -> !p.startsWith("statements"));
    Folders.copy(
        content.resolve("policy/statements"), to.resolve("assets/statements"), path -> true);
    Folders.copy(content.resolve("societies"), to.resolve("data/societies"), path -> true);
    Files.createDirectories(to.resolve("static"));
    Files.writeString(
        to.resolve("static/style.css"),
        Files.readString(Path.of("templates/base.css"))
            + Files.readString(Path.of("templates/site.css")));
    for (String page : PAGES) {
      Path folder = Files.createDirectories(to.resolve("content").resolve(page));
      for (Path society : files(content.resolve("societies"), ".yaml")) {
        String id = society.getFileName().toString().replace(".yaml", "");
        Files.writeString(folder.resolve(id + ".md"), "---\nsociety: " + id + "\n---\n");
      }
    }
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
    }
  }
}
