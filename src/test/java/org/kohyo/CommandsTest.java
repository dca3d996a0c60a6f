package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command line knows although it makes only the command that was asked for. */
class CommandsTest {

  private static final List<String> NAMES =
      List.of("new", "build", "serve", "check", "diff", "verify", "accept", "approve");

  @Test
  void helpListsAllCommands() {
    assertThat(Kohyo.run("--help").out()).contains(NAMES);
  }

  @Test
  void eachCommandAnswers() {
    for (String name : NAMES) {
      assertThat(Kohyo.run(name, "--help").out()).contains("kohyo " + name);
    }
  }

  @Test
  void aMistakenNameIsComparedWithAll() {
    assertThat(Kohyo.run("verifi").err()).contains("verify");
    assertThat(Kohyo.run("verifi").status()).isEqualTo(Main.TROUBLE);
  }

  @Test
  void bothNamesOfVersionSayTheSame() {
    assertThat(Kohyo.run("--version").out())
        .isEqualTo(Kohyo.run("-V").out())
        .isEqualTo(Kohyo.run("build", "--version").out())
        .startsWith("kohyo ");
  }
}
