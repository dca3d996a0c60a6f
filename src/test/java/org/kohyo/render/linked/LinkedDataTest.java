package org.kohyo.render.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.notice.Block;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Period;
import org.kohyo.policy.Society;
import org.kohyo.policy.Vocabulary;
import org.kohyo.policy.Wording;
import org.kohyo.render.PrettyJson;
import org.kohyo.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell programs, read by readers that have nothing to do with the writer. */
class LinkedDataTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/kohyo/render/linked");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NAME = "見本健康保険組合";
  private static final String DPV = "https://w3id.org/dpv#";

  /** What stands around the terms of the mapping. */
  private static final Set<String> FRAME =
      Set.of(
          "PrivacyNotice",
          "Process",
          "PersonalData",
          "DataController",
          "TechnicalOrganisationalMeasure",
          "hasDataController",
          "hasProcess",
          "hasPurpose",
          "hasPersonalData",
          "hasRecipient",
          "hasTechnicalOrganisationalMeasure",
          "hasOrganisationalMeasure",
          "hasTechnicalMeasure",
          "hasPhysicalMeasure",
          "hasLegalMeasure");

  private static String block(Edition edition, Vocabulary vocabulary) {
    return new LinkedData(vocabulary)
        .block(edition, edition.from(), Optional.of("https://example.jp/kohyo/mihon/x/"))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static String block(Edition edition) {
    return block(edition, LinkedSamples.vocabulary());
  }

  private static Edition edition(String kind) {
    return LinkedSamples.edition(LinkedSamples.society(NAME, false), kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyo-mokuteki", "kohyo-jiko"})
  void theBlockOfANotice(String kind) throws IOException {
    byte[] pretty = PrettyJson.bytes(JSON.readTree(block(edition(kind))));
    Golden.check(GOLDEN.resolve(kind + ".json"), new String(pretty, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyo-mokuteki", "kohyo-jiko"})
  void everyTextIsTheNotices(String kind) {
    Notice notice = edition(kind).notice();
    Map<String, String> units =
        notice.units().collect(Collectors.toMap(Unit::id, Unit::text, (a, b) -> a));
    Set<String> texts = new HashSet<>(units.values());
    texts.add(NAME);
    Set<String> identified = new TreeSet<>();
    int[] seen = {0};
    for (JsonNode node : Graphs.objects(JSON.readTree(block(edition(kind))).path("@graph"))) {
      node.properties()
          .forEach(
              p -> {
                boolean told =
                    p.getKey().startsWith("dct:") && !p.getKey().equals("dct:identifier");
                if (told || p.getKey().matches("schema:(?!inLanguage|date).*")) {
                  for (String text : Graphs.strings(p.getValue())) {
                    assertThat(texts).as(p.getKey()).contains(text);
                    seen[0]++;
                  }
                }
              });
      if (node.has("dct:identifier")) {
        String id = node.path("dct:identifier").stringValue();
        identified.add(id);
        assertThat(node.path("dct:title").stringValue()).isEqualTo(units.get(id));
      }
    }
    assertThat(seen[0]).isGreaterThan(60);
    assertThat(identified).isEqualTo(told(notice));
  }

  /** Ids of all that the block must tell of. */
  private static Set<String> told(Notice notice) {
    Set<String> ids = new TreeSet<>();
    notice.sections().stream()
        .flatMap(s -> s.blocks().stream())
        .forEach(
            block -> {
              if (block instanceof Block.PurposeGroup) {
                block.units().map(Unit::id).forEach(ids::add);
              } else if (block instanceof Block.Table table
                  && table.kind() == Block.TableKind.CATEGORIES) {
                block.units().map(Unit::id).forEach(ids::add);
              } else if (block instanceof Block.Table table
                  && table.kind() == Block.TableKind.MEASURES) {
                table.rows().forEach(row -> ids.add(row.heading().id()));
              }
            });
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyo-mokuteki", "kohyo-jiko"})
  void anotherReaderFindsOnlyTermsOfTheVocabulary(String kind) throws Exception {
    byte[] json = block(edition(kind)).getBytes(StandardCharsets.UTF_8);
    JsonArray expanded =
        JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(json)))
            .base("https://example.jp/kohyo/mihon/x/")
            .get();
    Set<String> used =
        Pattern.compile("\"" + DPV + "([^\"]*)\"")
            .matcher(expanded.toString())
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new HashSet<>(FRAME);
    try (var list = Vocabulary.class.getResourceAsStream("/org/kohyo/content/dpv-terms.txt")) {
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> known.add(line.substring(line.indexOf(' ') + 1)));
    }
    assertThat(used).contains("PrivacyNotice", "hasPurpose", "Purpose");
    assertThat(known).containsAll(used);
    assertThat(expanded.toString())
        .contains("https://example.jp/kohyo/mihon/x/#kohyo-main")
        .contains("{\"@value\":\"" + NAME + "\",\"@language\":\"ja\"}")
        .doesNotContain("schema:", "dct:");
  }

  @Test
  void nothingEndsTheElementWhateverTheSocietyIsCalled() {
    Random random = new Random(11);
    String[] pieces = {
      "</script>",
      "<!--",
      "-->",
      "<script",
      "]]>",
      "&lt;",
      "\"",
      "\\",
      "\u2028",
      "\u2029",
      "'",
      "髙﨑𠮷",
      "葛\uDB40\uDD00",
      "${x}",
      "<#if>",
      "\\u003c",
      "/",
      "\t"
    };
    for (int i = 0; i < 200; i++) {
      StringBuilder name = new StringBuilder("組合");
      for (int n = random.nextInt(8); n >= 0; n--) {
        name.append(pieces[random.nextInt(pieces.length)]);
      }
      Society society = LinkedSamples.society(name.toString(), false);
      String block = block(LinkedSamples.edition(society, "riyo-mokuteki"));
      assertThat(block).doesNotContainPattern("[<>&\u2028\u2029\n]");
      Element head =
          Jsoup.parse("<head><script type='application/ld+json'>" + block + "</script><title>t")
              .head();
      assertThat(head.select("title").text()).isEqualTo("t");
      JsonNode graph = JSON.readTree(head.selectFirst("script").data()).path("@graph");
      assertThat(graph.get(1).path("schema:name").stringValue()).isEqualTo(name.toString());
      assertThat(graph.get(2).path("dct:title").stringValue()).startsWith(name.toString());
    }
  }

  @Test
  void aSampleHasNone() {
    Edition sample = LinkedSamples.edition(LinkedSamples.society(NAME, true), "riyo-mokuteki");
    assertThat(
            new LinkedData(LinkedSamples.vocabulary())
                .block(sample, Optional.empty(), Optional.empty()))
        .isEmpty();
  }

  @Test
  void theMappedTerms() {
    Map<String, List<String>> types = Graphs.types(block(edition("riyo-mokuteki")));
    assertThat(types.get("benefits-payment"))
        .containsExactly("dpv:Purpose", "dpv:FulfilmentOfObligation");
    assertThat(types.get("benefits-inquiries")).containsExactly("dpv:Purpose");
    types = Graphs.types(block(edition("kohyo-jiko")));
    assertThat(types.get("staff/training"))
        .containsExactly("dpv:Purpose", "dpv:HumanResourceManagement");
    assertThat(types.get("assembly-members/training")).containsExactly("dpv:Purpose");
    assertThat(types.get("physical"))
        .containsExactly(
            "dpv:PhysicalMeasure", "dpv:PhysicalAccessControlMethod", "dpv:PhysicalDeviceSecurity");
  }

  @Test
  void ofTheSamePartsASocietysOwnWordsStandForNothingNarrower() {
    LinkedData data = new LinkedData(LinkedSamples.vocabulary());
    Edition usual = LinkedSamples.edition(LinkedSamples.adjusted(List.of()), "riyo-mokuteki");
    Edition own =
        LinkedSamples.edition(
            LinkedSamples.adjusted(
                List.of(
                    new Adjustment.Reword(
                        "benefits-payment", Optional.empty(), new Wording("保険給付など")),
                    new Adjustment.Relabel("provision", new Wording("ほかへの提供"), Period.ALWAYS))),
            "riyo-mokuteki");
    for (int i = 0; i < 2; i++) {
      String before = new String(block(data, usual), StandardCharsets.UTF_8);
      String after = new String(block(data, own), StandardCharsets.UTF_8);
      assertThat(Graphs.types(before).get("benefits-payment"))
          .contains("dpv:FulfilmentOfObligation");
      assertThat(Graphs.types(after).get("benefits-payment")).containsExactly("dpv:Purpose");
      assertThat(before).contains("\"dct:description\":\"他の事業者等への情報提供を伴う事項\"");
      assertThat(after)
          .contains("\"dct:title\":\"ほかへの提供\"", "\"dct:description\":\"保険給付データ処理の委託\"")
          .doesNotContain("\"dct:description\":\"ほかへの提供\"");
    }
  }

  private static byte[] block(LinkedData data, Edition edition) {
    return data.block(edition, Optional.empty(), Optional.empty()).orElseThrow();
  }

  @Test
  void withoutAMappingThereAreThePlainClasses() {
    String block = block(edition("kohyo-jiko"), Vocabulary.NONE);
    assertThat(Graphs.types(block).values())
        .allMatch(
            types ->
                List.of(
                        List.of("dpv:Process"),
                        List.of("dpv:PersonalData"),
                        List.of("dpv:Purpose"),
                        List.of("dpv:TechnicalOrganisationalMeasure"))
                    .contains(types));
    assertThat(block).doesNotContain("hasRecipient", "schemaVersion");
    assertThat(block).contains("dpv:hasTechnicalOrganisationalMeasure");
  }
}
