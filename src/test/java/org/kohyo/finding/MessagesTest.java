package org.kohyo.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  /** Keys that the program puts together: severities, patterns of schemas, what verify reads. */
  private static final Pattern COMPOSED =
      Pattern.compile("severity\\..*|content\\.form\\..*|verify\\.(trait|unreadable)\\..*");

  private static final Messages JAPANESE = Messages.in(Language.JA);
  private static final Messages ENGLISH = Messages.in(Language.EN);

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() {
    assertThat(ENGLISH.keys()).isEqualTo(JAPANESE.keys());
    for (String key : JAPANESE.keys()) {
      if (!Set.of("content.schema", "verify.number-edition").contains(key)) {
        assertThat(arguments(ENGLISH, key)).as(key).isEqualTo(arguments(JAPANESE, key));
      }
    }
  }

  private static Set<String> arguments(Messages messages, String key) {
    String text = messages.text(Message.of(key, "<0>", "<1>", "<2>", "<3>"));
    return Pattern.compile("<[0-3]>")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void englishIsEnglishAndJapaneseIsJapanese() {
    for (String key : ENGLISH.keys()) {
      assertThat(ENGLISH.text(Message.of(key))).as(key).matches("\\p{ASCII}*");
      if (!Set.of("content.schema", "verify.number-edition").contains(key)) {
        assertThat(JAPANESE.text(Message.of(key))).as(key).containsPattern("[ぁ-んァ-ヶ一-龠]");
      }
    }
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
    Set<String> literals = literals();
    for (String key : JAPANESE.keys()) {
      String base = key.endsWith(".hint") ? key.substring(0, key.length() - 5) : key;
      if (!COMPOSED.matcher(key).matches()) {
        assertThat(literals).as("the key is used").contains(base);
      }
    }
    literals.stream()
        .filter(l -> l.startsWith("content.") && !l.matches(".*[.-]"))
        .forEach(l -> assertThat(JAPANESE.keys()).contains(l));
  }

  private static Set<String> literals() throws IOException {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = Pattern.compile("\"([a-z0-9.-]+)\"").matcher(Files.readString(file));
        while (matcher.find()) {
          literals.add(matcher.group(1));
          literals.add(matcher.group(1).replaceAll("\\.hint$", ""));
        }
      }
    }
    return literals;
  }

  @Test
  void argumentsAreNotExpandedAgain() {
    assertThat(JAPANESE.text(Message.of("content.unknown-placeholder", "{0}$1\\")))
        .isEqualTo("{{0}$1\\} という差し込みはありません。");
  }
}
