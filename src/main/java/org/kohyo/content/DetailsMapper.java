package org.kohyo.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kohyo.content.FileShapes.DetailTableEntry;
import org.kohyo.content.FileShapes.DetailsFile;
import org.kohyo.content.Units.Kind;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.DetailTable;
import org.kohyo.policy.DetailTable.Row;
import org.kohyo.policy.DetailTable.Word;

/** {@code details.yaml} → how a society's facts are shown. */
final class DetailsMapper {

  private DetailsMapper() {}

  static Map<DetailKind, DetailTable> map(
      YamlFile<DetailsFile> file, Units units, List<Amendment> amendments) {
    WordingMapper wordings = new WordingMapper(file, amendments);
    Map<DetailKind, DetailTable> tables = new EnumMap<>(DetailKind.class);
    for (int i = 0; i < file.value().tables().size(); i++) {
      DetailTableEntry entry = file.value().tables().get(i);
      String at = "/tables/" + i;
      DetailKind kind = Choices.of(DetailKind.class, entry.table());
      List<Row> rows = new ArrayList<>();
      for (int j = 0; j < entry.rows().size(); j++) {
        String rowAt = at + "/rows/" + j;
        String field = entry.rows().get(j).field();
        units.unit(
            entry.table() + "/" + field,
            Kind.DETAIL_LABEL,
            file.positions().of(rowAt + "/label"),
            file.problems());
        DetailField known = Choices.of(DetailField.class, field);
        if (!kind.fields().contains(known)) {
          file.problems()
              .error(
                  ContentRule.INVALID_VALUE,
                  file.positions().of(rowAt + "/field"),
                  "content.field-not-here",
                  field,
                  String.join("、", kind.fields().stream().map(DetailField::key).toList()));
        }
        rows.add(
            new Row(
                known,
                wordings.wordings(
                    entry.rows().get(j).label(), rowAt + "/label", entry.table() + "/" + field)));
      }
      Map<Word, String> words = new EnumMap<>(Word.class);
      entry.words().forEach((word, text) -> words.put(Choices.of(Word.class, word), text));
      if (tables.put(kind, new DetailTable(kind, rows, words)) != null) {
        file.problems()
            .error(
                ContentRule.DUPLICATE_ID,
                file.positions().of(at + "/table"),
                "content.twice-in-notice",
                entry.table());
      }
    }
    return tables;
  }
}
