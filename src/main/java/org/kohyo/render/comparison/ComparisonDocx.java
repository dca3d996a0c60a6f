package org.kohyo.render.comparison;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Member;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Absence;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.Fact;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;
import org.kohyo.render.comparison.ComparisonSheet.Part;
import org.kohyo.render.comparison.ComparisonSheet.Reason;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * Differences as a Word document (Office Open XML, ISO/IEC 29500): A4 portrait, one table for each
 * group, and a place to sign.
 */
public final class ComparisonDocx {

  /** Named as the time of a document whose newer version has no day. */
  private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

  /** How many people find a line to sign. */
  private static final int SIGNERS = 3;

  /** So many names stand before their table; more would hide it, and stand after it. */
  private static final int MEMBERS = 20;

  private final Labels labels;

  /** Documents with those words. */
  public ComparisonDocx(Labels labels) {
    this.labels = labels;
  }

  /** The document's bytes: the same for the same differences, on every day and in every place. */
  public byte[] bytes(Differences differences, TableOptions options) {
    return bytes(new ComparisonSheets(labels).of(differences, options), differences.after().day());
  }

  /**
   * A document of that sheet.
   *
   * @param day becomes the time of the document
   */
  byte[] bytes(ComparisonSheet sheet, Optional<LocalDate> day) {
    try (XWPFDocument document = WordFile.empty()) {
      properties(document.getPackage().getPackageProperties(), sheet, day);
      CTBody body = document.getDocument().getBody();
      paragraph(body, "Heading1", sheet.title());
      for (Column column : sheet.columns()) {
        paragraph(body, "", labels.text("comparison.labelled", column.heading(), column.version()));
      }
      paragraph(body, "", sheet.summary());
      sheet.absences().forEach(absence -> absence(body, absence));
      sheet.groups().forEach(group -> group(body, sheet, group));
      signatures(body);
      return WordFile.bytes(document);
    } catch (IOException | OpenXML4JException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void properties(
      PackageProperties properties, ComparisonSheet sheet, Optional<LocalDate> day) {
    Date time = Date.from(day.orElse(NO_DAY).atStartOfDay(ZoneOffset.UTC).toInstant());
    properties.setTitleProperty(WordText.held(title(sheet)));
    properties.setLanguageProperty("ja-JP");
    properties.setCreatorProperty("Kohyo");
    properties.setCreatedProperty(Optional.of(time));
    properties.setModifiedProperty(Optional.of(time));
  }

  /** Names the society too where there is just one group. */
  private static String title(ComparisonSheet sheet) {
    return sheet.groups().size() == 1
        ? sheet.title() + " " + sheet.groups().get(0).society()
        : sheet.title();
  }

  private void absence(CTBody body, Absence absence) {
    paragraph(body, "Heading2", absence.heading());
    paragraph(body, "", names(absence.members()));
  }

  private String names(List<Member> members) {
    return members.stream()
        .map(Member::name)
        .collect(Collectors.joining(labels.text("comparison.and")));
  }

  private void group(CTBody body, ComparisonSheet sheet, GroupSheet group) {
    int members = group.members().size();
    paragraph(body, "Heading2", GroupTitle.of(group));
    if (members > MEMBERS) {
      paragraph(body, "Lead", labels.text("comparison.alike", members));
    } else if (members > 1) {
      paragraph(body, "", names(group.members()));
    }
    if (!group.whole().isEmpty()) {
      paragraph(body, "Lead", group.whole());
    }
    if (sheet.groups().size() > 1) {
      paragraph(body, "Lead", group.summary());
    }
    if (!sheet.caption().isEmpty()) {
      paragraph(body, "Caption", sheet.caption());
    }
    new WordRows(labels, sheet).add(body, group);
    group.parts().forEach(part -> part(body, part));
    if (members > MEMBERS) {
      paragraph(body, "Heading3", labels.text("comparison.members", members));
      paragraph(body, "", names(group.members()));
    }
  }

  private void part(CTBody body, Part part) {
    paragraph(body, "Heading3", labels.text("comparison.counted", part.heading(), part.count()));
    for (Reason reason : part.reasons()) {
      String style = "Reason"; // of the first line, apart from the reason before
      for (Fact fact : reason.facts()) {
        paragraph(body, style, labels.text("comparison.labelled", fact.label(), fact.text()));
        style = "Lead";
      }
      reason.units().forEach(unit -> paragraph(body, "Item", unit));
    }
    if (!part.unexplained().isEmpty()) {
      paragraph(body, "Reason", labels.text("comparison.unexplained"));
      part.unexplained().forEach(unit -> paragraph(body, "Item", unit));
    }
  }

  private void signatures(CTBody body) {
    String title = labels.text("comparison.signatures");
    paragraph(body, "Heading2", title);
    WordTable table =
        new WordTable(
            body,
            List.of(2400, 5238, 2000),
            title,
            labels.text("comparison.signatures.description"));
    table.header(
        List.of(
            labels.text("comparison.signatures.date"),
            labels.text("comparison.signatures.name"),
            labels.text("comparison.signatures.seal")));
    for (int i = 0; i < SIGNERS; i++) {
      var row = table.row(true);
      WordTable.height(row, 850);
      for (int column = 0; column < 3; column++) {
        table.cell(row, column, i < SIGNERS - 1 ? "CellHeading" : "Cell");
      }
    }
    // A document must not end with a table.
    body.addNewP();
  }

  private static void paragraph(CTBody body, String style, String text) {
    CTP paragraph = body.addNewP();
    if (!style.isEmpty()) {
      WordText.style(paragraph, style);
    }
    WordText.add(paragraph, text, false);
  }
}
