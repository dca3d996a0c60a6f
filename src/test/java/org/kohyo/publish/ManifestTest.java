package org.kohyo.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Samples;

class ManifestTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/kohyo/publish/manifest.json");
  private static final Path SCHEMA = Path.of("content/schema/manifest.schema.json");

  private static String golden() throws IOException {
    return Files.readString(GOLDEN);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }

  private static Optional<Manifest> parse(String json) {
    return Manifest.parse(json.getBytes(UTF_8));
  }

  @Test
  void followsItsSchema() throws IOException {
    assertThat(schema().validate(golden(), InputFormat.JSON)).isEmpty();
    assertThat(json(parse(golden()).orElseThrow())).isEqualTo(Files.readAllBytes(GOLDEN));
  }

  /** What nobody may rely on is refused by the schema and by the reader alike. */
  @Test
  void theSchemaAndTheReaderRefuseTheSame() throws IOException {
    String json = golden();
    for (String wrong :
        List.of(
            json.replace("\"format\" : 2", "\"format\" : 3"),
            json.replace("\"format\" : 2", "\"format\" : \"2\""),
            json.replace("\"format\" : 2", "\"format\" : 2.5"),
            json.replace("\"verified\"", "\"verifies\""),
            json.replace("\"sha256\" : \"", "\"sha256\" : \"x"),
            json.replace("\"size\" : 1", "\"size\" : -1"),
            json.replace("\"size\" : 1", "\"size\" : \"1\""),
            json.replace("\"path\" : \"a/", "\"path\" : \"../"),
            json.replace("\"path\" : \"a/", "\"path\" : \"/"),
            json.replace("\"society\" : \"a\"", "\"society\" : \"A\""),
            json.replace("\"society\" : \"a\"", "\"society\" : null"),
            json.replace("\"edition\" : \"2024", "\"edition\" : \"of 2024"),
            json.replace("\"sources\" : \"sha256:", "\"sources\" : \"md5:"),
            json.replaceAll("(?m)^  \"sources\".*\n", ""),
            json.replaceAll("(?m)^  \"generator\".*\n", ""),
            json.replaceAll("(?s)\"files\".*", "\"files\" : null }"),
            "[]",
            "null",
            "\"\"")) {
      assertThat(wrong).isNotEqualTo(json);
      assertThat(schema().validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
      assertThat(parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void whatIsTwofoldOrCutIsNoManifest() throws IOException {
    String json = golden();
    assertThat(parse(json + "{}")).isEmpty();
    assertThat(parse("")).isEmpty();
    assertThat(parse(json.replace("\"format\" : 2", "\"format\" : 2, \"format\" : 2"))).isEmpty();
    String entry = json.substring(json.indexOf("    {"), json.indexOf("    }") + 5);
    assertThat(parse(json.replace("\"files\" : [", "\"files\" : [" + entry + ","))).isEmpty();
    String whole = json.strip();
    for (int i = 0; i < whole.length(); i += 7) {
      assertThat(parse(whole.substring(0, i))).isEmpty();
    }
    assertThat(Manifest.parse(json.getBytes(UTF_16LE)).map(Manifest::files))
        .isEqualTo(parse(json).map(Manifest::files));
  }

  @Test
  void garbageIsNoManifest_andNothingIsThrown() throws IOException {
    for (String hostile :
        List.of(
            "[".repeat(1_000_000),
            "{\"files\":".repeat(100_000),
            "{\"format\":" + "9".repeat(100_000),
            "{\"generator\":\"" + "x".repeat(2_000_000) + "\"}",
            "{\"format\":1e999999999}",
            "{\"files\":[" + "{},".repeat(100_000) + "{}]}",
            "{\"files\":[" + "null,".repeat(100_000) + "null]}",
            "{\"format\":1,\"generator\":\"x\",\"files\":[null]}",
            "\u0000",
            "\uFEFF")) {
      assertThat(parse(hostile)).isEmpty();
    }
    byte[] json = Files.readAllBytes(GOLDEN);
    Samples.check(
        3000,
        s -> {
          byte[] damaged = json.clone();
          for (int i = s.below(6); i >= 0; i--) {
            damaged[s.below(damaged.length)] = (byte) s.below(256);
          }
          Manifest.parse(damaged)
              .ifPresent(m -> assertThat(m.files()).allMatch(e -> !e.path().contains("..")));
        });
    Samples.check(
        1000,
        s -> {
          byte[] random = new byte[s.below(200)];
          for (int i = 0; i < random.length; i++) {
            random[i] = (byte) s.below(256);
          }
          assertThat(Manifest.parse(random)).as(new String(random, ISO_8859_1)).isEmpty();
        });
  }

  /** No byte of it is read: the file has a length and nothing else. */
  @Test
  void aHugeFileIsNoManifest(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("manifest.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(Manifest.MAX_BYTES + 1L);
    }
    assertThat(Manifest.read(huge)).isEmpty();
  }

  private static byte[] json(Manifest manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }
}
