package org.kohyo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The design's table of rooms: a room uses only those that it names. */
class ArchitectureTest {

  private static final JavaClasses KOHYO =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kohyo");

  /** Room → rooms that it may use. A new room has to be entered here. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("policy", List.of("finding")),
          Map.entry("finding", List.of()),
          Map.entry("content", List.of("policy", "finding")),
          Map.entry("notice", List.of("policy", "finding")),
          Map.entry("compare", List.of("notice", "policy")),
          Map.entry("check", List.of("notice", "policy", "finding")),
          Map.entry("render", List.of("compare", "notice", "policy", "finding")),
          Map.entry("publish", List.of("render", "compare", "notice", "policy", "finding")),
          Map.entry("verify", List.of("publish", "compare", "notice", "policy", "finding")),
          Map.entry(
              "serve",
              List.of(
                  "verify", "publish", "render", "check", "compare", "notice", "content", "policy",
                  "finding")));

  private static String room(String name) {
    return "org.kohyo." + name + "..";
  }

  @Test
  void aRoomUsesOnlyTheRoomsThatItNames() {
    ROOMS.forEach(
        (room, uses) -> {
          List<String> allowed =
              new ArrayList<>(uses.stream().map(ArchitectureTest::room).toList());
          allowed.add(room(room));
          noClasses()
              .that()
              .resideInAPackage(room(room))
              .should()
              .dependOnClassesThat(
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                          "org.kohyo..")
                      .and(
                          com.tngtech.archunit.base.DescribedPredicate.not(
                              com.tngtech.archunit.core.domain.JavaClass.Predicates
                                  .resideInAnyPackage(allowed.toArray(String[]::new)))))
              .allowEmptyShould(true)
              .check(KOHYO);
        });
  }

  @Test
  void everyPackageIsARoomOfTheTable() {
    assertThat(
            KOHYO.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith("org.kohyo."))
                .map(p -> p.split("\\.")[2])
                .distinct())
        .allMatch(ROOMS::containsKey);
  }

  private static void only(String room, String... packages) {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage(room(room))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages);
    rule.check(KOHYO);
  }

  @Test
  void yamlAndMarkdownAreKnownInContentAlone() {
    only(
        "content",
        "tools.jackson.dataformat.yaml..",
        "org.snakeyaml..",
        "com.vladsch..",
        "com.networknt..");
  }

  @Test
  void templatesPdfAndWordAreKnownInRenderAlone() {
    only("render", "freemarker..", "com.openhtmltopdf..", "com.google.zxing..");
    only("render", "org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");
    noClasses()
        .that()
        .resideOutsideOfPackages(room("render"), room("verify"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jsoup..", "org.apache.pdfbox..")
        .check(KOHYO);
  }

  @Test
  void theServerAndTheClientHaveTheirRooms() {
    only("verify", "java.net.http..");
    only("serve", "com.sun.net.httpserver..");
  }

  @Test
  void policyNoticeCompareAndCheckDoNoInputOrOutput_andHaveNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(room("policy"), room("notice"), room("compare"), room("check"))
        .should()
        .dependOnClassesThat()
        // Not java.nio as a whole: a digest needs the name of an encoding, which reads nothing.
        .resideInAnyPackage(
            "java.io..", "java.nio", "java.nio.file..", "java.nio.channels..", "java.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(KOHYO);
  }

  @Test
  void nobodyAsksTheMachineForTodayOrForItsDefaults() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(KOHYO);
  }

  /** The one exception writes what officers write: their own files, never what is published. */
  private static final String WRITES_OFFICERS_FILES = "org.kohyo.content.OfficersFileWriter";

  @Test
  void onlyPublishWritesOutput() {
    assertThat(KOHYO.contain(WRITES_OFFICERS_FILES)).isTrue();
    noClasses()
        .that()
        .resideOutsideOfPackage(room("publish"))
        .and()
        .doNotHaveFullyQualifiedName(WRITES_OFFICERS_FILES)
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                        .<com.tngtech.archunit.core.domain.JavaClass>owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                                java.nio.file.Files.class)))
                .and(
                    com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            "write.*|move|delete.*|create.*|copy|newOutputStream|newBufferedWriter"))))
        .check(KOHYO);
  }

  @Test
  void noStaticStateChanges() {
    fields().that().areStatic().should().beFinal().check(KOHYO);
    // Static finals must not be arrays or collections that anybody could change.
    fields().that().areStatic().and().arePublic().should().notHaveRawType(int[].class).check(KOHYO);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(KOHYO);
  }

  @Test
  void recordsOfPolicyAndNoticeAreImmutable() {
    classes()
        .that()
        .resideInAnyPackage(room("policy"), room("notice"))
        .and()
        .areRecords()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(KOHYO);
  }
}
