package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The example of a whole file that a schema gives is one that it lets pass. */
class ReferenceExamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "society",
        "site",
        "purposes",
        "categories",
        "measures",
        "statement",
        "notices",
        "details",
        "vocabulary",
        "requirements",
        "wording",
        "approval"
      })
  void theExampleIsValid(String name) throws Exception {
    JsonNode examples =
        JsonTree.read(Files.readString(Path.of("content/schema", name + ".schema.json")))
            .path("examples");
    assertThat(examples).hasSize(1);
    assertThat(Schemas.compile().get(name).validate(examples.get(0), Locale.JAPANESE)).isEmpty();
  }
}
