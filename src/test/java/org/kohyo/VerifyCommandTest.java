package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;

/** {@code verify} of single files and addresses, its other outputs, and what it refuses. */
class VerifyCommandTest {

  private static final Path CONTENT = Path.of("src/test/resources/org/kohyo/content/base");

  @TempDir private static Path temp;
  private static Path site;

  @BeforeAll
  static void build() {
    site = temp.resolve("site");
    Result result =
        Kohyo.run(
            "build",
            "--no-pdf",
            "--content",
            CONTENT,
            "--out",
            site,
            "--report",
            temp.resolve("r"));
    assertThat(result.status()).as(result.err()).isZero();
  }

  private static Result verify(Object... args) {
    List<Object> all = new ArrayList<>(List.of("verify", "--content", CONTENT));
    all.addAll(List.of(args));
    return Kohyo.run(all.toArray());
  }

  private static Path saved(String from, String what, String by) throws IOException {
    Path file = Files.createTempFile(temp, "saved", ".txt");
    Files.writeString(file, Files.readString(site.resolve(from)).replace(what, by));
    return file;
  }

  @Test
  void aSavedFile_isKnownByWhatItSays() throws IOException {
    assertThat(verify(saved("kihon/riyo/index.html", "", "")).status()).isZero();
    Result altered = verify(saved("kihon/riyo/fragment.html", "返還金の徴収", "返還金の請求"));
    assertThat(altered.status()).isEqualTo(1);
    assertThat(altered.out()).contains("kihon/riyo", "請求");
    Path none = Files.writeString(temp.resolve("none.html"), "<p>工事中</p>");
    assertThat(verify(none).status()).isEqualTo(1);
    assertThat(verify(none, "--society", "kihon", "--notice", "riyo").out()).contains("公表文なし");
  }

  @Test
  void json_followsItsSchema_andHtmlNeedsNoOtherFile() throws IOException {
    Path file = saved("kihon/riyo/fragment.html", "返還金の徴収", "返還金の請求");
    Result json = verify(file, site, "--format", "json");
    String schema = Files.readString(Path.of("content/schema/verification.schema.json"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json.out(), InputFormat.JSON))
        .isEmpty();
    assertThat(json.out()).contains("\"result\" : \"drift\"", "返還金の請求");
    Path page = temp.resolve("page.html");
    assertThat(verify(file, "--out", page).status()).isEqualTo(1);
    assertThat(Jsoup.parse(Files.readString(page)).select("link, script, img")).isEmpty();
    assertThat(Jsoup.parse(Files.readString(page)).text()).contains("返還金の請求", "公開中の文");
  }

  @Test
  void addresses_areFetched() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
          file = Files.isDirectory(file) ? file.resolve("index.html") : file;
          boolean there = Files.exists(file);
          byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      assertThat(verify(root + "kihon/riyo/").status()).as("private").isEqualTo(2);
      assertThat(verify(root + "kihon/riyo/", "--allow-private").status()).isZero();
      assertThat(verify(root + "kihon/none/", "--allow-private").status()).isEqualTo(2);
      Result all = verify(root, "--allow-private", "--all");
      assertThat(all.status()).as(all.out()).isZero();
      Path list = temp.resolve("list.csv");
      Files.writeString(list, "society,notice,URL\nkihon,kohyo," + root + "kihon/riyo/\n");
      Result listed = verify("--urls", list, "--allow-private");
      assertThat(listed.status()).isEqualTo(1);
      assertThat(listed.out()).contains("別の公表文");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void refusals_sayWhatToDo() throws IOException {
    assertThat(verify().err()).contains("照合するものが指定されていません");
    assertThat(verify(temp.resolve("no-such")).status()).isEqualTo(2);
    assertThat(verify(site, "--notice", "riyoo").err()).contains("riyo");
    assertThat(verify("--digest", "12").status()).isEqualTo(2);
    assertThat(verify("--digest", "0000-0000-0000").status()).isEqualTo(1);
    Path broken = temp.resolve("broken");
    Folders.copy(CONTENT, broken, path -> true);
    Files.writeString(broken.resolve("societies/kihon.yaml"), "name: [\n");
    Result unfit = Kohyo.run("verify", "--content", broken, site);
    assertThat(unfit.status()).isEqualTo(2);
    assertThat(unfit.err()).contains("kihon.yaml", "照合のもとにできません");
  }
}
