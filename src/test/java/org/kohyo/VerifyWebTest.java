package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Kohyo.Result;
import org.kohyo.publish.Manifest;
import org.kohyo.testing.Folders;

/** {@code verify} of a site on loopback that answers conditional requests. */
class VerifyWebTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo");
  private static final Path CONTENT = DATA.resolve("content/base");
  private static final Path KEYS = DATA.resolve("publish/keys");

  @TempDir private static Path temp;
  private static Path site;
  private static HttpServer server;
  private static String root;
  private static final List<String> ANSWERS = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  @BeforeAll
  static void serve() throws IOException {
    Path built = temp.resolve("built");
    Result result =
        Kohyo.run(
            "build",
            "--no-pdf",
            "--content",
            CONTENT,
            "--out",
            built,
            "--report",
            temp.resolve("report"),
            "--sign",
            KEYS.resolve("ed25519.pem"));
    assertThat(result.status()).as(result.err()).isZero();
    site = temp.resolve("site");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", VerifyWebTest::answer);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @BeforeEach
  void asBuilt() throws IOException {
    Folders.delete(site);
    Folders.copy(temp.resolve("built"), site, path -> true);
    ANSWERS.clear();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file = site.resolve(path);
    file = Files.isDirectory(file) ? file.resolve("index.html") : file;
    int status = 404;
    byte[] bytes = new byte[0];
    if (path.startsWith("broken/")) {
      status = 503;
    } else if (Files.exists(file)) {
      bytes = Files.readAllBytes(file);
      String tag = "\"" + Arrays.hashCode(bytes) + "\"";
      exchange.getResponseHeaders().add("ETag", tag);
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      status = same ? 304 : 200;
    }
    ANSWERS.add(status + " " + path);
    exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static Result verify(Object... args) {
    List<Object> all = new ArrayList<>(List.of("verify", "--content", CONTENT, "--allow-private"));
    all.addAll(List.of(args));
    return Kohyo.run(all.toArray());
  }

  private static void change(String file, String what, String by) throws IOException {
    String text = Files.readString(site.resolve(file));
    assertThat(text).contains(what);
    Files.writeString(site.resolve(file), text.replace(what, by));
  }

  @Test
  void whatIsCachedIsAskedForAgain_andReadAgain() throws IOException {
    Path cache = folder.resolve("cache");
    String page = root + "kihon/riyo/index.html";
    assertThat(verify(page, "--cache", cache).status()).isZero();
    assertThat(verify(page, "--cache", cache).status()).isZero();
    assertThat(ANSWERS).containsExactly("200 kihon/riyo/index.html", "304 kihon/riyo/index.html");
    change("kihon/riyo/index.html", "返還金の徴収", "返還金の請求");
    Result changed = verify(page, "--cache", cache);
    assertThat(changed.status()).isEqualTo(1);
    assertThat(changed.out()).contains("請求");
    assertThat(verify(page, "--cache", cache).out()).isEqualTo(changed.out());
    assertThat(ANSWERS.get(3)).startsWith("304");
  }

  @Test
  void aCacheThatIsNoFolderStopsBeforeAnyWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Result result = verify(root + "kihon/riyo/", "--cache", file);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(file.toString());
    assertThat(ANSWERS).isEmpty();
  }

  @Test
  void warningsOfAListAreShown_andAreNoDrift() throws IOException {
    String line = "kihon,riyo," + root + "kihon/riyo/\n";
    Path list = Files.writeString(folder.resolve("list.csv"), "組合,公表文,URL\n" + line + line);
    Result result = verify("--urls", list);
    assertThat(result.status()).as(result.out()).isZero();
    assertThat(result.out()).contains("list.csv:3：この行は、2 行目と同じです", "一致 1件");
    assertThat(verify("--urls", list, "--format", "json").out()).contains("url-list-twice");
  }

  @Test
  void aListWithErrorsIsNoProof() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "kihon,riyo," + root + "kihon/riyo/\nkihonn,riyo,https://x.example/\n");
    Result result = verify("--urls", list);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("list.csv:2", "kihonn", "照合していません");
    assertThat(verify("--urls", folder.resolve("none.csv")).status()).isEqualTo(2);
    Files.writeString(list, "kihon,riyo," + root + "kihon/riyo/\n");
    Result nothing = verify("--urls", list, "--notice", "kohyo");
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("list.csv」に、照合できる公表文がありません");
    assertThat(ANSWERS).isEmpty();
  }

  /** Drift outweighs what could not be checked: somebody has to mend it. */
  @Test
  void statusesOfSeveralAddresses() throws IOException {
    String fine = root + "kihon/riyo/";
    String gone = root + "kihon/riyo/gone.html";
    String broken = root + "broken/index.html";
    assertThat(verify(fine, gone).status()).isEqualTo(2);
    assertThat(verify(fine, broken).out()).contains("[取得できない] " + broken, "503");
    change("kihon/kohyo/index.html", "技術的安全管理措置", "技術的な安全管理措置");
    Result all = verify(fine, gone, broken, root + "kihon/kohyo/");
    assertThat(all.status()).isEqualTo(1);
    assertThat(all.out()).contains("一致 1件、相違 1件、確認できず 2件");
    assertThat(verify("http://127.0.0.1:1/x/", "https://").status()).isEqualTo(2);
  }

  @Test
  void allOfASite_withItsSignature() throws IOException {
    Path key = KEYS.resolve("ed25519-public.pem");
    Result fine = verify(root, "--all", "--key", key);
    assertThat(fine.status()).as(fine.out()).isZero();
    assertThat(fine.out()).contains("署名は正しい");
    change("kihon/riyo/notice.json", "返還金の徴収", "返還金の請求");
    Files.delete(site.resolve("kihon/kohyo/fragment.html"));
    Result drift = verify(root, "--all");
    assertThat(drift.status()).isEqualTo(1);
    assertThat(drift.out())
        .contains("[改変] " + root + "kihon/riyo/notice.json")
        .contains("[ファイルなし] " + root + "kihon/kohyo/fragment.html");
    Files.delete(site.resolve(Manifest.SIGNATURE));
    assertThat(verify(root, "--all", "--key", key, "--society", "kihon").out())
        .contains("署名がありません");
    Files.delete(site.resolve(Manifest.NAME));
    Result none = verify(root, "--all");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.out()).contains(Manifest.NAME);
  }

  @Test
  void english() throws IOException {
    change("kihon/riyo/index.html", "返還金の徴収", "返還金の請求");
    Result result = verify(root + "kihon/riyo/", root + "none/", "--lang", "en");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("[altered]", "[unreachable]", "8 of 9 units", "1 different, 1 not checked");
  }
}
