package org.kohyo.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kohyo.content.FileShapes.CategoriesFile;
import org.kohyo.content.FileShapes.CategoryEntry;
import org.kohyo.content.FileShapes.PurposeEntry;
import org.kohyo.content.Units.Kind;
import org.kohyo.finding.Message;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Category;
import org.kohyo.policy.Purpose;

/** {@code categories.yaml} → categories and the purposes that they share. */
final class CategoriesMapper {

  /** What the file says. */
  record Categories(Map<String, Purpose> purposes, List<Category> categories) {}

  private final YamlFile<CategoriesFile> file;
  private final WordingMapper wordings;
  private final Units units;

  private CategoriesMapper(YamlFile<CategoriesFile> file, Units units, List<Amendment> amendments) {
    this.file = file;
    this.wordings = new WordingMapper(file, amendments);
    this.units = units;
  }

  static Categories map(YamlFile<CategoriesFile> file, Units units, List<Amendment> amendments) {
    CategoriesMapper mapper = new CategoriesMapper(file, units, amendments);
    Map<String, Purpose> purposes = new LinkedHashMap<>();
    for (int i = 0; i < file.value().purposes().size(); i++) {
      Purpose purpose = mapper.purpose(file.value().purposes().get(i), "/purposes/" + i);
      purposes.putIfAbsent(purpose.id(), purpose);
    }
    List<Category> categories = new ArrayList<>();
    for (int i = 0; i < file.value().categories().size(); i++) {
      categories.add(mapper.category(file.value().categories().get(i), "/categories/" + i));
    }
    return new Categories(purposes, categories);
  }

  private Purpose purpose(PurposeEntry entry, String at) {
    units.sharedPurpose(entry.id(), place(at + "/id"), file.problems());
    String[] items =
        file.value().categories().stream()
            .filter(category -> category.purposes().contains(entry.id()))
            .map(category -> category.id() + "/" + entry.id())
            .toArray(String[]::new);
    return new Purpose(
        entry.id(),
        wordings.wordings(entry.text(), at + "/text", items),
        List.of(),
        wordings.period(entry.dates(), at, items));
  }

  private Category category(CategoryEntry entry, String at) {
    units.unit(entry.id(), Kind.CATEGORY, place(at + "/id"), file.problems());
    for (int i = 0; i < entry.purposes().size(); i++) {
      String purpose = entry.purposes().get(i);
      Place place = place(at + "/purposes/" + i);
      if (!units.sharedPurposes().contains(purpose)) {
        file.problems()
            .error(
                ContentRule.UNKNOWN_ID,
                place,
                Message.of("content.unknown-category-purpose", purpose),
                Choices.hint(purpose, units.sharedPurposes()));
      }
      units.unit(entry.id() + "/" + purpose, Kind.CATEGORY_PURPOSE, place, file.problems());
    }
    return new Category(
        entry.id(),
        wordings.wordings(entry.label(), at + "/label", entry.id()),
        entry.purposes(),
        wordings.period(entry.dates(), at, entry.id()));
  }

  private Place place(String pointer) {
    return file.positions().of(pointer);
  }
}
