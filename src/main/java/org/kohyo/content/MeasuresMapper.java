package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.content.FileShapes.MeasureEntry;
import org.kohyo.content.FileShapes.MeasuresFile;
import org.kohyo.content.Units.Kind;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Measure;

/** {@code measures.yaml} → safety measures. */
final class MeasuresMapper {

  private MeasuresMapper() {}

  static List<Measure> map(YamlFile<MeasuresFile> file, Units units, List<Amendment> amendments) {
    WordingMapper wordings = new WordingMapper(file, amendments);
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < file.value().measures().size(); i++) {
      MeasureEntry entry = file.value().measures().get(i);
      String at = "/measures/" + i;
      Place id = file.positions().of(at + "/id");
      units.unit(entry.id(), Kind.MEASURE, id, file.problems());
      units.unit(
          entry.id() + "/text",
          Kind.MEASURE_TEXT,
          file.positions().of(at + "/text"),
          file.problems());
      measures.add(
          new Measure(
              entry.id(),
              wordings.wordings(entry.label(), at + "/label", entry.id()),
              wordings.wordings(entry.text(), at + "/text", entry.id() + "/text"),
              wordings.period(entry.dates(), at, entry.id())));
    }
    return measures;
  }
}
