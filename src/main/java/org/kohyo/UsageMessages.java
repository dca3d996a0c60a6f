package org.kohyo;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.finding.DidYouMean;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage in our own words: picocli's are English only. */
final class UsageMessages {

  /** More choices than this are not listed. */
  private static final int LISTED = 20;

  private UsageMessages() {}

  static String describe(ParameterException e, Messages messages) {
    return FindingPrinter.visible(messages.text(message(e)));
  }

  private static Message message(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      List<String> choices = choices(spec, word.startsWith("-"));
      if (choices.isEmpty()) {
        return Message.of("cli.surplus", word);
      }
      return DidYouMean.of(word, choices)
          .map(near -> Message.of("cli.unknown-near", word, near))
          .orElseGet(() -> Message.of("cli.unknown", word, String.join(", ", choices)));
    }
    if (e instanceof MissingParameterException missing) {
      return Message.of(
          "cli.missing",
          missing.getMissing().stream()
              .map(
                  arg ->
                      arg.isOption()
                          ? ((CommandLine.Model.OptionSpec) arg).longestName()
                          : arg.paramLabel())
              .collect(Collectors.joining(", ")));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      String name =
          e.getArgSpec().isOption()
              ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
              : e.getArgSpec().paramLabel();
      return Message.of("cli.bad-value", name, e.getValue(), e.getArgSpec().paramLabel());
    }
    return Message.of("cli.usage", String.valueOf(e.getMessage()));
  }

  /** A hint: the nearest of what there is, or a list of it. */
  static Message near(String word, Collection<String> there) {
    return DidYouMean.of(word, there)
        .map(near -> Message.of("cli.near", near))
        .orElseGet(() -> Message.of("cli.choices", list(there)));
  }

  private static String list(Collection<String> there) {
    return String.join(", ", there.stream().limit(LISTED).toList())
        + (there.size() > LISTED ? ", …" : "");
  }

  private static List<String> choices(CommandSpec spec, boolean options) {
    Stream<String> names =
        options
            ? spec.options().stream().map(CommandLine.Model.OptionSpec::longestName)
            : spec.subcommands().keySet().stream();
    return names.sorted().toList();
  }
}
