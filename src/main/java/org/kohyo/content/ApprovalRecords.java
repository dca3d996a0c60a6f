package org.kohyo.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.kohyo.content.FileShapes.ApprovalEntry;
import org.kohyo.content.FileShapes.ApprovalFile;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.policy.Approval;
import org.kohyo.policy.Approval.Kept;

/**
 * Writes approvals below {@code approvals/}. The approved notice comes first and the entry that
 * names it last: whenever writing ends early, the record is as it was.
 */
public final class ApprovalRecords {

  private static final int MAX_BYTES = 5_000_000;
  private static final int NAME_DIGITS = 12;

  private ApprovalRecords() {}

  /**
   * A notice as the record keeps it. Its file is named after what it holds: two versions never
   * share a name, and keeping one again changes nothing.
   *
   * @param edition name of the edition, a day or {@link Approval#UNDATED}
   * @param json UTF-8
   */
  public static Kept keep(String edition, byte[] json) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
      String name = HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
      return new Kept(edition + "." + name + ".json", new String(json, StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /**
   * Refuses a name that the record can't hold.
   *
   * @param option its name, such as {@code --by}
   * @throws EnvironmentFault when it is blank, longer than 100 code points or hides a character
   */
  public static void check(String option, String name) {
    OptionText.check(option, name);
  }

  /**
   * Adds approvals of one edition of one notice of one society; their indices don't matter.
   *
   * @param content the content folder
   * @param approvals at least one
   * @return the record's path below the folder as the user named it
   * @throws EnvironmentFault when the record can't be added to, or wouldn't read back as wanted;
   *     then it stays as it is
   * @throws IOException when it can't be read or written; then it stays as it is
   */
  public static String add(Path content, List<Approval> approvals) throws IOException {
    FolderSource source = FolderSource.open(content);
    Approval first = approvals.get(0);
    String folder = "approvals/" + first.society() + "/" + first.kind() + "/";
    String path = folder + first.editionName() + ".yaml";
    String shown = source.displayPrefix() + path;
    boolean there = source.paths().contains(path);
    byte[] before = there ? bytes(source, path, shown) : new byte[0];
    String text =
        there
            ? ApprovalEditor.appended(decoded(before, shown), approvals)
                .orElseThrow(() -> fault("approve.not-provable", shown))
            : ApprovalEditor.fresh(approvals);
    boolean bom = EncodingGuess.startsWith(before, 0xEF, 0xBB, 0xBF);
    byte[] after = utf8((bom ? "\uFEFF" : "") + text);
    List<ApprovalEntry> wanted = new ArrayList<>(there ? entries(path, before) : List.of());
    boolean broken = there && wanted.isEmpty();
    approvals.forEach(approval -> wanted.add(entry(approval)));
    if (broken || !entries(path, after).equals(wanted)) {
      throw fault("approve.not-provable", shown);
    }
    OfficersFileWriter writer = new OfficersFileWriter(content);
    for (Kept kept : approvals.stream().map(Approval::kept).distinct().toList()) {
      keep(kept, folder, source, writer);
    }
    if (there) {
      writer.replace(path, before, after);
    } else {
      writer.create(path, after);
    }
    return shown;
  }

  private static void keep(Kept kept, String folder, FolderSource source, OfficersFileWriter writer)
      throws IOException {
    String path = folder + kept.file();
    if (!source.paths().contains(path)) {
      writer.create(path, utf8(kept.json()));
      return;
    }
    // Git may have changed the line ends on the way.
    String there = new String(bytes(source, path, path), StandardCharsets.UTF_8);
    if (!there.replace("\r\n", "\n").equals(kept.json())) {
      throw fault("approve.kept-differs", source.displayPrefix() + path);
    }
  }

  /** The entries of a record, as they are written; none when it has an error. */
  private static List<ApprovalEntry> entries(String path, byte[] record) {
    Problems problems = new Problems(path);
    return SourceText.decode(record, problems)
        .flatMap(
            text ->
                YamlFile.read(
                    text,
                    Schemas.compile().get("approval"),
                    ApprovalFile.class,
                    problems,
                    tree -> {}))
        .map(file -> file.value().approvals())
        .orElse(List.of());
  }

  private static ApprovalEntry entry(Approval approval) {
    return new ApprovalEntry(
        approval.part().name().toLowerCase(Locale.ROOT),
        approval.digest(),
        approval.by(),
        approval.on().toString(),
        approval.decidedBy(),
        approval.kept().file());
  }

  private static byte[] bytes(FolderSource source, String path, String shown) {
    try {
      return source.bytes(path, MAX_BYTES);
    } catch (UnreadableFileException e) {
      throw new EnvironmentFault(e.text(), Message.of("approve.not-provable.hint", shown));
    }
  }

  private static String decoded(byte[] bytes, String shown) {
    Problems problems = new Problems(shown);
    return SourceText.decode(bytes, problems)
        .filter(text -> !problems.hasErrors())
        .orElseThrow(() -> fault("approve.not-provable", shown));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static EnvironmentFault fault(String key, String shown) {
    return new EnvironmentFault(Message.of(key, shown), Message.of(key + ".hint", shown));
  }
}
