package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohyo.content.FileShapes.TermsEntry;
import org.kohyo.content.FileShapes.VocabularyFile;
import org.kohyo.content.Units.Kind;
import org.kohyo.finding.Message;
import org.kohyo.policy.Vocabulary;
import org.kohyo.policy.Vocabulary.Sort;
import org.kohyo.policy.Vocabulary.Term;

/** {@code vocabulary.yaml} → which terms units of the policy stand for. */
final class VocabularyMapper {

  /**
   * A part of the file.
   *
   * @param key its own
   * @param unknown key of the message about an id that it can't name
   * @param elsewhere key of the message about a term that it can't use
   * @param ids those that it can name
   * @param sorts of terms that it can use
   */
  private record Part(
      String key,
      String unknown,
      String elsewhere,
      Function<Units, Stream<String>> ids,
      Predicate<Sort> sorts) {}

  private static final Part PURPOSES =
      new Part(
          "purposes",
          "content.unknown-mapped.purposes",
          "content.term-elsewhere.purposes",
          VocabularyMapper::purposes,
          Sort.PURPOSE::equals);

  private static final Part RECIPIENTS =
      new Part(
          "recipients",
          "content.unknown-mapped.recipients",
          "content.term-elsewhere.recipients",
          units -> Stream.concat(units.groupKinds().stream(), purposes(units)),
          Sort.RECIPIENT::equals);

  private static final Part MEASURES =
      new Part(
          "measures",
          "content.unknown-mapped.measures",
          "content.term-elsewhere.measures",
          units -> of(units, Kind.MEASURE),
          Sort::measure);

  private final YamlFile<VocabularyFile> file;
  private final Optional<Units> units;
  private final DpvTerms known = DpvTerms.read();

  private VocabularyMapper(YamlFile<VocabularyFile> file, Optional<Units> units) {
    this.file = file;
    this.units = units;
  }

  /**
   * Maps the file.
   *
   * @param units of the policy; empty when some of its files could not be read, so that an id that
   *     nothing has is no mistake here
   */
  static Vocabulary map(YamlFile<VocabularyFile> file, Optional<Units> units) {
    VocabularyMapper mapper = new VocabularyMapper(file, units);
    VocabularyFile value = file.value();
    return new Vocabulary(
        Optional.of(value.vocabulary().iri()),
        mapper.part(PURPOSES, value.purposes()),
        mapper.part(RECIPIENTS, value.recipients()),
        mapper.part(MEASURES, value.measures()));
  }

  private Map<String, List<Term>> part(Part part, List<TermsEntry> entries) {
    Map<String, List<Term>> terms = new HashMap<>();
    Map<String, Place> places = new HashMap<>();
    Optional<List<String>> ids = units.map(all -> part.ids().apply(all).toList());
    for (int i = 0; i < entries.size(); i++) {
      TermsEntry entry = entries.get(i);
      String at = "/" + part.key() + "/" + i;
      Place place = file.positions().of(at + "/id");
      Place first = places.putIfAbsent(entry.id(), place);
      if (first != null) {
        String there = file.problems().at(first).toString();
        file.problems()
            .error(ContentRule.DUPLICATE_ID, place, "content.duplicate-id", entry.id(), there);
      } else if (ids.isPresent() && !ids.get().contains(entry.id())) {
        Message message = Message.of(part.unknown(), entry.id());
        Message hint = Choices.hint(entry.id(), ids.get());
        file.problems().error(ContentRule.UNKNOWN_ID, place, message, hint);
      }
      terms.put(entry.id(), terms(part, entry.terms(), at + "/terms/"));
    }
    return terms;
  }

  private List<Term> terms(Part part, List<String> names, String at) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<Term> term = known.of(name);
      if (term.filter(t -> part.sorts().test(t.sort())).isPresent()) {
        terms.add(term.get());
        continue;
      }
      Message message =
          Message.of(term.isPresent() ? part.elsewhere() : "content.unknown-term", name);
      Message hint = Choices.hint(name, known.names(part.sorts()));
      file.problems()
          .error(ContentRule.VOCABULARY_TERM, file.positions().of(at + i), message, hint);
    }
    return List.copyOf(terms);
  }

  private static Stream<String> purposes(Units units) {
    return Stream.of(
            of(units, Kind.PURPOSE),
            units.sharedPurposes().stream(),
            of(units, Kind.CATEGORY_PURPOSE))
        .flatMap(ids -> ids);
  }

  private static Stream<String> of(Units units, Kind kind) {
    return units.ids().stream().filter(id -> units.kind(id).filter(kind::equals).isPresent());
  }
}
