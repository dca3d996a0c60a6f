package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.render.linked.LinkedData;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.Trait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page tells programs has to be its notice, even where people see nothing of it. */
class ToldToProgramsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static PublishedNotices published;
  private static LinkedData linked;

  @BeforeAll
  static void read() throws Exception {
    published = PublishedNotices.read();
    linked =
        new LinkedData(
            new ContentLoader().open(FolderSource.open(Path.of("content"))).vocabulary());
  }

  private static PublishedNotices.Notice notice(String name) {
    return published.inForce().stream()
        .filter(n -> n.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** As if the sample were a society that there is. */
  private static String block(PublishedNotices.Notice of) {
    Edition due = of.expected().due();
    Notice n = due.notice();
    Notice real =
        new Notice(
            n.society().called(n.society().name(), false),
            n.kind(),
            n.title(),
            n.shortTitle(),
            n.sections());
    return linked
        .block(
            new Edition(real, due.assembly(), due.day(), due.from(), due.until()),
            due.from(),
            Optional.of("https://www.example.jp/kohyo/"))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static List<Trait> traits(PublishedNotices.Notice of, String... blocks) throws Exception {
    StringBuilder scripts = new StringBuilder();
    for (String block : blocks) {
      scripts.append("<script type=\"application/ld+json\">").append(block).append("</script>");
    }
    String page = of.page().replace("</head>", scripts + "</head>");
    assertThat(page).hasSize(of.page().length() + scripts.length());
    Judgement judgement =
        published
            .judge()
            .judge(
                PageReader.read(page.getBytes(StandardCharsets.UTF_8), Optional.empty()),
                of.expected());
    assertThat(judgement.verdict()).isInstanceOf(Verdict.Current.class);
    return judgement.traits();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mihon/riyo-mokuteki", "mihon/kohyo-jiko"})
  void ourOwnIsRightHoweverItIsSet(String name) throws Exception {
    PublishedNotices.Notice of = notice(name);
    String block = block(of);
    assertThat(traits(of, block)).isEmpty();
    // As PHP writes it, and as an editor lays it out
    assertThat(traits(of, block.replace("/", "\\/"))).isEmpty();
    assertThat(traits(of, JSON.readTree(block).toPrettyString())).isEmpty();
    assertThat(traits(of)).isEmpty();
  }

  @Test
  void whatTheSiteTellsOfItselfIsNotOurs() throws Exception {
    PublishedNotices.Notice of = notice("mihon/riyo-mokuteki");
    String site =
        """
        {"@context": "https://schema.org", "@type": "WebSite", "name": "ほかの名前"}""";
    assertThat(traits(of, site, block(of), "{ broken")).isEmpty();
    assertThat(traits(of, block(of) + site)).extracting(Trait::name).contains("data-unreadable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "被保険者等                    | 被保険者                       | data-differs",
        "見本健康保険組合              | 見本共済組合                   | data-differs",
        "dct:title                     | dct:alternative                | data-differs",
        "\"schema:dateModified\":\"2026 | \"schema:dateModified\":\"2027  | data-differs",
        "\"schema:inLanguage\":\"ja\"    | \"schema:inLanguage\":\"en\"     | data-differs",
        "\"@graph\":[                  | \"@graph\":[}                  | data-unreadable",
        "\"@graph\":[                  | \"@graph\":[],\"@graph\":[      | data-unreadable",
      })
  void anotherTextIsNoticed(String from, String to, String trait) throws Exception {
    PublishedNotices.Notice of = notice("mihon/riyo-mokuteki");
    String block = block(of);
    String edited = block.replace(from, to);
    assertThat(edited).isNotEqualTo(block);
    List<Trait> traits = traits(of, edited);
    assertThat(traits).allMatch(Trait::grave);
    assertThat(traits)
        .extracting(Trait::name)
        .isSubsetOf("data-differs", "data-missing", "data-unreadable")
        .contains(trait);
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    PublishedNotices.Notice of = notice("mihon/riyo-mokuteki");
    JsonNode root = JSON.readTree(block(of));
    ArrayNode purposes =
        places(root)
            .filter(p -> p.property().equals("dpv:hasPurpose"))
            .map(p -> (ArrayNode) p.value())
            .findFirst()
            .orElseThrow();
    JsonNode gone = purposes.remove(0);
    assertThat(traits(of, root.toString()))
        .containsExactly(
            Trait.of(
                "data-missing",
                true,
                gone.path("dct:identifier").stringValue(),
                gone.path("dct:title").stringValue()));
  }

  /** A place in the data, and its value. */
  private record Place(JsonNode holder, String property, JsonNode value) {}

  private static Stream<Place> places(JsonNode node) {
    List<Place> own = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> e : object.properties()) {
        own.add(new Place(node, e.getKey(), e.getValue()));
      }
    }
    return Stream.concat(own.stream(), node.values().stream().flatMap(ToldToProgramsTest::places));
  }

  /** Every text, one after the other: changed, taken out, told twice. */
  @ParameterizedTest
  @ValueSource(strings = {"mihon/riyo-mokuteki", "mihon/kohyo-jiko"})
  void noTextMayBeAnother(String name) throws Exception {
    PublishedNotices.Notice of = notice(name);
    String block = block(of);
    long all = places(JSON.readTree(block).path("@graph")).count();
    assertThat(all).isGreaterThan(100);
    for (int i = 0; i < all; i++) {
      boolean wherever = i % 2 == 0;
      noticed(of, block, i, place -> change(place, wherever));
      noticed(of, block, i, ToldToProgramsTest::remove);
      noticed(of, block, i, ToldToProgramsTest::twice);
    }
  }

  private static void noticed(
      PublishedNotices.Notice of, String block, int index, Consumer<Place> edit) throws Exception {
    JsonNode root = JSON.readTree(block);
    Place place = places(root.path("@graph")).skip(index).findFirst().orElseThrow();
    if (place.property().startsWith("@") && !place.property().equals("@graph")) {
      return; // names of things and of their kinds are no text
    }
    String before = root.toString();
    edit.accept(place);
    if (!root.toString().equals(before)) {
      assertThat(traits(of, root.toString()))
          .as(place.property() + " " + place.value() + " " + place.holder())
          .isNotEmpty();
    }
  }

  private static void change(Place place, boolean atTheEnd) {
    if (place.value().isString()) {
      String text = place.value().stringValue();
      ((ObjectNode) place.holder())
          .put(place.property(), atTheEnd ? text + "等" : "他" + text.substring(1));
    }
  }

  /** What need not be there may go. */
  private static void remove(Place place) {
    boolean free =
        place
                .property()
                .matches(
                    "schema:(inLanguage|date.*|url|publisher|mainEntity|schemaVersion)|dpv:has(Recipient|DataController)")
            || place.property().equals("dct:description") && !place.holder().has("dct:identifier");
    if (!free) {
      ((ObjectNode) place.holder()).remove(place.property());
    }
  }

  private static void twice(Place place) {
    boolean free = place.property().equals("dpv:hasRecipient");
    if (place.value() instanceof ArrayNode array && !free && !array.isEmpty()) {
      array.add(array.get(array.size() - 1).deepCopy());
    }
  }

  @Test
  void numbersOfTwoContactsDoNotChangePlaces() throws Exception {
    PublishedNotices.Notice of = notice("mihon/kohyo-jiko");
    JsonNode root = JSON.readTree(block(of));
    List<Place> phones = places(root).filter(p -> p.property().equals("schema:telephone")).toList();
    Place one = phones.get(0);
    Place other =
        phones.stream().filter(p -> !p.value().equals(one.value())).findFirst().orElseThrow();
    ((ObjectNode) one.holder()).set(one.property(), other.value());
    ((ObjectNode) other.holder()).set(other.property(), one.value());
    assertThat(traits(of, root.toString())).extracting(Trait::name).containsExactly("data-differs");
  }
}
