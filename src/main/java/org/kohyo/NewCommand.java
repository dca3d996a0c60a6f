package org.kohyo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kohyo.content.NewSociety;
import org.kohyo.content.SocietyStarter;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kohyo new}: a society's first file. */
@Command(name = "new", versionProvider = RootCommand.Version.class)
final class NewCommand implements Callable<Integer> {

  private static final Path USUAL_CONTENT = Path.of("content");

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "name")
  private String name;

  @Option(names = "--reading", paramLabel = "KANA", descriptionKey = "reading")
  private String reading;

  @Option(names = "--self", paramLabel = "WORD", descriptionKey = "self")
  private String self;

  @Option(names = "--notice", paramLabel = "KIND", descriptionKey = "notice")
  private List<String> notices = new ArrayList<>();

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = USUAL_CONTENT;

  NewCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    NewSociety wanted =
        new NewSociety(id, name, Optional.ofNullable(reading), Optional.ofNullable(self), notices);
    String path = SocietyStarter.create(content, wanted, terminal.today());
    String where = content.equals(USUAL_CONTENT) ? "" : " --content " + content;
    say(Message.of("new.done", path));
    say(Message.of("new.next-edit"));
    say(Message.of("new.next-check", "kohyo check --society " + id + where));
    say(Message.of("new.next-build", "kohyo build --society " + id + where));
    return Main.OK;
  }

  private void say(Message message) {
    terminal.out().println(FindingPrinter.visible(messages.text(message)));
  }
}
