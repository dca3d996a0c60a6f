package org.kohyo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kohyo.content.ApprovalRecords;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.publish.Approvals;
import org.kohyo.render.NoticeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kohyo approve}: somebody approved editions of notices as they are in the source. */
@Command(name = "approve", versionProvider = RootCommand.Version.class)
final class ApproveCommand implements Callable<Integer> {

  private static final int NAMED = 10;

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Parameters(index = "0..*", paramLabel = "SOCIETY", descriptionKey = "society-ids")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--all", descriptionKey = "all")
  private boolean all;

  @Option(names = "--notice", paramLabel = "KIND", descriptionKey = "notice")
  private String kind;

  @Option(names = "--edition", paramLabel = "YYYY-MM-DD|undated|all", descriptionKey = "edition")
  private String edition;

  @Option(names = "--part", paramLabel = "text|society", descriptionKey = "part")
  private NoticePart part;

  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "by")
  private String by;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "on")
  private LocalDate on;

  @Option(names = "--decided-by", paramLabel = "BODY", descriptionKey = "decided-by")
  private String decidedBy;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = Path.of("content");

  ApproveCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    LocalDate today = terminal.today();
    LocalDate day = Optional.ofNullable(on).orElse(today);
    if (ids.isEmpty() != all) {
      throw fault("approve.whose");
    } else if (day.isAfter(today)) {
      throw fault("approve.future", day.toString());
    }
    ApprovalRecords.check("--by", by);
    Optional.ofNullable(decidedBy).ifPresent(name -> ApprovalRecords.check("--decided-by", name));
    LoadedContent loaded = new ContentLoader().load(FolderSource.open(content));
    List<NoticePart> parts = parts(loaded.site().approval());
    ApprovableEditions found =
        ApprovableEditions.of(
            loaded, ids, Optional.ofNullable(kind), Optional.ofNullable(edition), today);
    if (!found.errors().isEmpty()) {
      terminal.err().print(new FindingPrinter(messages).print(found.errors()));
      tell(Message.of("accept.stopped", content.toString()));
      return Main.FINDINGS;
    }
    Approvals record =
        new Approvals(
            loaded.policy().orElseThrow(),
            loaded.site().approval(),
            loaded.approvals(),
            loaded.locations());
    int written = 0;
    for (Edition each : found.editions()) {
      written += approve(each, parts, day, today, record);
    }
    say(Message.of("approve.done", Integer.toString(written)));
    return Main.OK;
  }

  /** What is to be approved: what was asked for, or all that the approver may approve. */
  private List<NoticePart> parts(ApprovalRules rules) {
    List<NoticePart> asked =
        part != null
            ? List.of(part)
            : Arrays.stream(NoticePart.values())
                .filter(p -> rules.required() ? rules.needs(p) : p == NoticePart.TEXT)
                .toList();
    List<NoticePart> allowed = asked.stream().filter(p -> rules.mayApprove(p, by)).toList();
    if (allowed.isEmpty()) {
      String named =
          String.join(
              ", ",
              asked.stream()
                  .flatMap(p -> rules.approvers().getOrDefault(p, List.of()).stream())
                  .distinct()
                  .toList());
      throw fault("approve.not-approver", by, named);
    }
    return allowed;
  }

  private int approve(
      Edition each, List<NoticePart> parts, LocalDate day, LocalDate today, Approvals record)
      throws IOException {
    Notice notice = each.notice();
    LocalDate seen = notice.society().presence().seenFrom(today);
    NoticeDigest digest = NoticeDigest.of(notice);
    String name = each.from().map(LocalDate::toString).orElse(Approval.UNDATED);
    Approval.Kept kept = ApprovalRecords.keep(name, new NoticeJson().bytes(notice, each.from()));
    List<Approval> wanted = new ArrayList<>();
    List<Message> shown = new ArrayList<>();
    for (NoticePart which : parts) {
      String key = which == NoticePart.TEXT ? "approve.text" : "approve.society";
      String label = messages.text(Message.of(key));
      String[] what = {
        notice.society().id(), notice.kind(), name, label, NoticeDigest.shown(digest.of(which))
      };
      if (record.approved(which, each, seen)) {
        shown.add(Message.of("approve.already", what));
      } else {
        shown.add(Message.of("approve.approved", what));
        shown.add(changes(record.changedSinceApproval(which, each, seen)));
        wanted.add(
            new Approval(
                notice.society().id(),
                notice.kind(),
                each.from(),
                which,
                digest.of(which),
                by,
                day,
                Optional.ofNullable(decidedBy),
                kept,
                0));
      }
    }
    if (!wanted.isEmpty()) {
      ApprovalRecords.add(content, wanted);
    }
    shown.forEach(this::say);
    return wanted.size();
  }

  private static Message changes(Optional<List<String>> changed) {
    if (changed.isEmpty()) {
      return Message.of("approve.first");
    }
    List<String> ids = changed.get();
    Stream<String> some = ids.stream().limit(NAMED);
    Stream<String> more = ids.size() > NAMED ? Stream.of("…") : Stream.empty();
    return ids.isEmpty()
        ? Message.of("approve.reordered")
        : Message.of(
            "approve.changed",
            Integer.toString(ids.size()),
            String.join(", ", Stream.concat(some, more).toList()));
  }

  private static EnvironmentFault fault(String key, String... args) {
    return new EnvironmentFault(Message.of(key, args), Message.of(key + ".hint", args));
  }

  private void say(Message message) {
    terminal.out().println(FindingPrinter.visible(messages.text(message)));
  }

  private void tell(Message message) {
    terminal.err().println(FindingPrinter.visible(messages.text(message)));
  }
}
