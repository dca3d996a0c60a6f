package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.content.FileShapes.Dates;
import org.kohyo.content.FileShapes.Texts;
import org.kohyo.content.SocietyShapes.FeeEntry;
import org.kohyo.content.SocietyShapes.FeesEntry;

class RecordReaderTest {

  record Inner(String id, Dates dates) {}

  record Shape(
      String twoWords,
      boolean flag,
      Optional<Boolean> maybe,
      Optional<String> text,
      List<String> for_,
      Optional<List<String>> names,
      Map<String, String> words,
      Texts label,
      Optional<FeesEntry> fees,
      List<Inner> inner) {}

  private static Shape read(String json) {
    return RecordReader.read(JsonTree.read(json), Shape.class);
  }

  @Test
  void everyKeyGoesWhereItBelongs() {
    Shape shape =
        read(
            """
            {"two-words": "a", "flag": true, "maybe": false, "text": "b", "for": ["c", "d"],
             "names": ["e"], "words": {"z": "1", "y": "2"}, "label": "f",
             "fees": [{"for": "disclosure", "amount": "300", "tax": "included"}],
             "inner": [{"id": "g", "from": "2026-04-01", "legal-basis": "h"}]}
            """);
    assertThat(shape)
        .isEqualTo(
            new Shape(
                "a",
                true,
                Optional.of(false),
                Optional.of("b"),
                List.of("c", "d"),
                Optional.of(List.of("e")),
                Map.of("z", "1", "y", "2"),
                new Texts(true, List.of(new FileShapes.DatedText(Dates.NONE, "f"))),
                Optional.of(
                    new FeesEntry(
                        List.of(new FeeEntry("disclosure", "300", "included", Optional.empty())))),
                List.of(
                    new Inner(
                        "g",
                        new Dates(
                            Optional.of("2026-04-01"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("h"),
                            Optional.empty())))));
    assertThat(shape.words().keySet()).containsExactly("z", "y");
  }

  @Test
  void whatIsNotThereIsNothing() {
    assertThat(read("{}"))
        .isEqualTo(
            new Shape(
                null,
                false,
                Optional.empty(),
                Optional.empty(),
                null,
                Optional.empty(),
                null,
                null,
                Optional.empty(),
                null));
  }
}
