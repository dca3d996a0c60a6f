package org.kohyo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.content.Rewordings;
import org.kohyo.content.Rewordings.Acceptance;
import org.kohyo.finding.DidYouMean;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kohyo accept}: rewordings that were looked at again after the canonical text changed. */
@Command(name = "accept", versionProvider = RootCommand.Version.class)
final class AcceptCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Parameters(index = "0", paramLabel = "SOCIETY", descriptionKey = "society-id")
  private String id;

  @Parameters(index = "1..*", paramLabel = "ITEM", descriptionKey = "item")
  private List<String> items = new ArrayList<>();

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = Path.of("content");

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
  private LocalDate asOf;

  AcceptCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    LoadedContent loaded = new ContentLoader().load(FolderSource.open(content));
    Selection selection = Selection.of(loaded.societyIds(), List.of(id));
    Optional<Society> society =
        loaded.societies().stream().filter(s -> s.id().equals(id)).findFirst();
    if (loaded.policy().isEmpty() || society.isEmpty()) {
      terminal
          .err()
          .print(
              new FindingPrinter(messages)
                  .print(loaded.findings().stream().filter(selection::holds).toList()));
      tell(Message.of("accept.stopped", society.isEmpty() ? id : content.toString()));
      return Main.FINDINGS;
    }
    return accept(society.get(), loaded.policy().get(), loaded);
  }

  private int accept(Society society, Policy policy, LoadedContent loaded) throws Exception {
    known(society);
    List<Acceptance> wanted = wanted(society, policy, loaded);
    String file = loaded.locations().ofSociety(society.id(), "").path();
    List<Acceptance> left =
        wanted.isEmpty() ? List.of() : Rewordings.accept(content, society.id(), wanted);
    List<Acceptance> written = wanted.stream().filter(a -> !left.contains(a)).toList();
    written.forEach(acceptance -> show(acceptance, society, loaded));
    if (written.isEmpty() && left.isEmpty()) {
      say(Message.of("accept.nothing", file));
    } else if (!written.isEmpty()) {
      say(Message.of("accept.done", Integer.toString(written.size()), file));
    }
    for (Acceptance acceptance : left) {
      tell(
          Message.of(
              "accept.braces", place(acceptance.index(), society, loaded), acceptance.id(), "{ }"));
      terminal.err().println("    " + Rewordings.line(acceptance));
    }
    return left.isEmpty() ? Main.OK : Main.FINDINGS;
  }

  private void known(Society society) {
    List<String> reworded =
        society.adjustments().stream()
            .filter(Adjustment.Reword.class::isInstance)
            .map(a -> ((Adjustment.Reword) a).id())
            .distinct()
            .toList();
    String all = String.join(", ", reworded);
    for (String item : items) {
      if (!reworded.contains(item)) {
        Message hint =
            reworded.isEmpty()
                ? Message.of("accept.no-rewordings")
                : DidYouMean.of(item, reworded)
                    .map(near -> Message.of("accept.near", near, all))
                    .orElseGet(() -> Message.of("accept.choices", all));
        throw new EnvironmentFault(Message.of("accept.unknown-item", society.id(), item), hint);
      }
    }
  }

  /** Rewordings that were asked for and whose canonical wording is not the one they name. */
  private List<Acceptance> wanted(Society society, Policy policy, LoadedContent loaded) {
    LocalDate day = terminal.dayOr(asOf);
    CanonicalWordings canonical = new CanonicalWordings(policy);
    List<Acceptance> wanted = new ArrayList<>();
    for (int i = 0; i < society.adjustments().size(); i++) {
      if (society.adjustments().get(i) instanceof Adjustment.Reword reword
          && (items.isEmpty() || items.contains(reword.id()))) {
        Optional<String> today = canonical.at(reword.id(), day).map(Wording::template);
        if (!reword.period().contains(day)) {
          // Unasked, one for other days is nobody's concern.
          if (items.contains(reword.id())) {
            tell(
                Message.of(
                    "accept.not-in-force", reword.id(), day.toString(), place(i, society, loaded)));
          }
        } else if (today.isEmpty()) {
          tell(Message.of("accept.no-canonical", reword.id(), day.toString()));
        } else if (!today.equals(reword.replaces())) {
          wanted.add(new Acceptance(i, reword.id(), reword.replaces(), today.get()));
        }
      }
    }
    return wanted;
  }

  private void show(Acceptance acceptance, Society society, LoadedContent loaded) {
    Adjustment.Reword reword = (Adjustment.Reword) society.adjustments().get(acceptance.index());
    terminal.out().println(place(acceptance.index(), society, loaded) + ": " + acceptance.id());
    if (acceptance.was().isPresent()) {
      line("accept.was", acceptance.was().get());
    } else {
      terminal.out().println("  " + messages.text(Message.of("accept.was-none")));
    }
    line("accept.is", acceptance.is());
    line("accept.own", reword.text().template());
  }

  private static String place(int index, Society society, LoadedContent loaded) {
    return loaded.locations().ofSociety(society.id(), "/adjustments/" + index).toString();
  }

  private void line(String key, String text) {
    terminal.out().println("  " + messages.text(Message.of(key)));
    terminal.out().println("    " + FindingPrinter.visible(text));
  }

  private void say(Message message) {
    terminal.out().println(FindingPrinter.visible(messages.text(message)));
  }

  private void tell(Message message) {
    terminal.err().println(FindingPrinter.visible(messages.text(message)));
  }
}
