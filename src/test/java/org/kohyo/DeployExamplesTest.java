package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.Folders;
import org.kohyo.testing.OtherJdk;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the documentation gives to people who put the site on a server does what it says. */
class DeployExamplesTest {

  private static final Path EXAMPLES = Path.of("site/ja/resources/examples");
  private static final Path CASE = Path.of("src/test/resources/org/kohyo/redirects/moved");

  @TempDir Path folder;

  @BeforeEach
  void content() throws IOException {
    Folders.copy(
        Kohyo.CONTENT,
        folder.resolve("content"),
        path -> !path.toString().matches("(?:societies/|approvals/|site).*"));
    Folders.copy(CASE, folder.resolve("content"), path -> path.toString().endsWith(".yaml"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private void sh(String command) throws Exception {
    Path said = folder.resolve("said");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String run =
        command.replace(
            "java -jar kohyo.jar",
            "'" + java + "' -cp '" + OtherJdk.classPath() + "' " + Main.class.getName());
    Process process =
        new ProcessBuilder("sh", "-e", "-c", run)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"github-pages.yml", "gitlab-ci.yml"})
  void theCommandsOfAWorkflowMakeASite(String file) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
    Map<String, Object> yaml =
        map(
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(EXAMPLES.resolve(file))));
    Stream<?> jobs =
        yaml.containsKey("jobs")
            ? map(yaml.get("jobs")).values().stream()
            : Stream.of(yaml.get("build"), yaml.get("pages"));
    List<String> commands = new ArrayList<>();
    for (Object job : jobs.toList()) {
      Optional.ofNullable((List<?>) map(job).get("script"))
          .ifPresent(lines -> lines.forEach(line -> commands.add("" + line)));
      for (Object step : Optional.ofNullable((List<?>) map(job).get("steps")).orElse(List.of())) {
        Optional.ofNullable(map(step).get("run")).ifPresent(run -> commands.add("" + run));
        Optional.ofNullable(map(step).get("uses"))
            .ifPresent(uses -> assertThat("" + uses).matches("actions/[a-z-]+@v\\d+"));
      }
    }
    assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
    for (String command : commands) {
      sh(command.replace(" build ", " build --no-pdf "));
    }
    String site = file.startsWith("gitlab") ? "public" : "site";
    assertThat(folder.resolve(site).resolve("mihon-a/index.html")).exists();
    assertThat(Files.readString(EXAMPLES.resolve(file))).contains(site, "report");
  }

  @Test
  void nginxSendsTheRightHeaders_andLeadsOn() throws Exception {
    Optional<Path> nginx = executable("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx");
    Assumptions.assumeTrue(nginx.isPresent(), "nginx isn't installed here");
    build();
    int port = freePort();
    Path config = config(port);
    sh(nginx.get() + " -t -c " + config);
    assertThat(Files.readString(folder.resolve("said"))).doesNotContain("[warn]", "[emerg]");
    serving(port, nginx.get().toString(), "-c", config.toString());
  }

  @Test
  void apacheSendsTheRightHeaders_andLeadsOn() throws Exception {
    Optional<Path> apache = executable("/usr/sbin/apache2", "/usr/sbin/httpd");
    Optional<Path> modules =
        Stream.of("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules")
            .map(Path::of)
            .filter(path -> Files.exists(path.resolve("mod_rewrite.so")))
            .findFirst();
    Assumptions.assumeTrue(
        apache.isPresent() && modules.isPresent(), "Apache isn't installed here");
    Path other = folder.resolve("content/societies/mihon-b.yaml");
    String said = Files.readString(other);
    Files.writeString(
        other,
        said.replace(
            "former-addresses:",
            """
              notices:
                - {notice: kohyo-jiko, url: "https://b.example.jp/1%2F2/%E5%81%A5/a'b$c&d/"}
            former-addresses:"""));
    assertThat(Files.readString(other)).isNotEqualTo(said);
    build();
    assertThat(Files.readString(folder.resolve("site/redirects/apache.conf")))
        .contains("RewriteRule", "RedirectMatch");
    int port = freePort();
    Path config = apacheConfig(port, modules.get());
    sh(apache.get() + " -t -f " + config);
    serving(port, apache.get().toString(), "-f", config.toString(), "-DFOREGROUND");
  }

  private static Optional<Path> executable(String... paths) {
    return Stream.of(paths).map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private void build() throws IOException {
    Kohyo.Result built =
        Kohyo.run(
            "build",
            "--no-pdf",
            "--content=" + folder.resolve("content"),
            "--out=" + folder.resolve("site"),
            "--report=" + folder.resolve("report"));
    assertThat(built.status()).as(built.err()).isZero();
    Files.createDirectories(folder.resolve("errors"));
    Files.copy(EXAMPLES.resolve("404.html"), folder.resolve("errors/404.html"));
  }

  /** Asks a server while it runs. */
  private void serving(int port, String... command) throws Exception {
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server").toFile())
            .start();
    try {
      ask("http://127.0.0.1:" + port);
    } finally {
      server.destroy();
      server.waitFor(10, TimeUnit.SECONDS);
      server.destroyForcibly();
    }
  }

  /** A server with the example and the redirects in it, as the example says. */
  private Path apacheConfig(int port, Path modules) throws IOException {
    Path config = Files.copy(EXAMPLES.resolve("apache.htaccess"), folder.resolve("kohyo.conf"));
    StringBuilder text = new StringBuilder("ServerName localhost\nListen 127.0.0.1:" + port + "\n");
    for (String name :
        "mpm_event authz_core dir mime headers alias rewrite filter deflate".split(" ")) {
      text.append("LoadModule " + name + "_module " + modules + "/mod_" + name + ".so\n");
    }
    text.append("TypesConfig /dev/null\nAddType text/html .html\nAddType text/css .css\n");
    text.append("PidFile " + folder + "/pid\nErrorLog " + folder + "/error.log\n");
    text.append("<VirtualHost *:" + port + ">\nDocumentRoot " + folder + "/errors\n");
    text.append("Alias /kohyo " + folder + "/site\n");
    text.append("<Directory " + folder + ">\nRequire all granted\n</Directory>\n");
    text.append("Include " + config + "\nInclude " + folder + "/site/redirects/apache.conf\n");
    return Files.writeString(folder.resolve("a.conf"), text.append("</VirtualHost>\n"));
  }

  /** The example, without what a test can't have: a certificate, and ports of the system. */
  private Path config(int port) throws IOException {
    String example =
        Files.readString(EXAMPLES.resolve("nginx.conf"))
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
            .replace("listen 80;", "listen 127.0.0.1:" + freePort() + ";")
            .replaceAll("(?m)^ *ssl_certificate.*$", "")
            .replace("/srv/kohyo", folder.toString());
    StringBuilder text = new StringBuilder("daemon off; master_process off; pid ");
    text.append(folder).append("/pid; error_log ").append(folder).append("/error.log; events {} ");
    text.append("http { access_log off;");
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      text.append(kind).append("_temp_path ").append(folder).append("/t-").append(kind).append(';');
    }
    return Files.writeString(folder.resolve("n.conf"), text.append(example).append('}'));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void ask(String server) throws Exception {
    String style =
        ContentCopy.tree(folder.resolve("site")).keySet().stream()
            .filter(path -> path.startsWith("style-"))
            .findFirst()
            .orElseThrow();
    Map<String, String> types =
        Map.of(
            "",
            "text/html; charset=utf-8",
            "mihon-a/riyo-mokuteki/",
            "text/html; charset=utf-8",
            "mihon-a/riyo-mokuteki/notice.json",
            "application/json; charset=utf-8",
            "feed.atom",
            "application/atom+xml; charset=utf-8",
            style,
            "text/css; charset=utf-8");
    for (Map.Entry<String, String> type : types.entrySet()) {
      HttpResponse<String> answer = get(server + "/kohyo/" + type.getKey());
      assertThat(answer.statusCode()).as(type.getKey()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).hasValue(type.getValue());
      assertThat(answer.headers().firstValue("cache-control"))
          .hasValue(
              type.getKey().equals(style) ? "public, max-age=31536000, immutable" : "no-cache");
      guarded(answer);
    }
    assertThat(get(server + "/kohyo/").body()).contains("公表事項一覧");
    HttpResponse<String> nothing = get(server + "/kohyo/nothing");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.body()).contains("ページが見つかりません");
    guarded(nothing);
    assertThat(get(server + "/kohyo/redirects/nginx.conf").statusCode()).isEqualTo(404);
    for (String line : Files.readAllLines(folder.resolve("site/redirects/nginx.conf"))) {
      if (line.startsWith("\"")) {
        String[] parts = line.split("\"");
        HttpResponse<String> moved = get(server + parts[1]);
        assertThat(moved.statusCode()).as(line).isEqualTo(301);
        // Apache writes three characters as they are, which mean the same in a path.
        String to = moved.headers().firstValue("location").orElse("");
        assertThat(to.replace("'", "%27").replace("$", "%24").replace("&", "%26"))
            .isEqualTo(parts[3]);
        guarded(moved);
      }
    }
  }

  /** The policy of the pages themselves, and what only a header can say. */
  private static void guarded(HttpResponse<String> answer) throws IOException {
    String layout = Files.readString(Path.of("templates/layout.ftlh"));
    String policy =
        layout.replaceAll("(?s).*Content-Security-Policy\" content=\"([^\"]+)\".*", "$1");
    policy = policy.replaceAll("<#if script>|</#if>", ""); // what the most open page needs
    assertThat(answer.headers().firstValue("content-security-policy"))
        .hasValue(policy + "; frame-ancestors 'none'");
    assertThat(answer.headers().map())
        .containsKeys(
            "strict-transport-security",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy");
  }

  private static HttpResponse<String> get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    HttpClient client = HttpClient.newHttpClient();
    for (int attempt = 1; ; attempt++) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (java.net.ConnectException e) { // it is still starting
        if (attempt == 50) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }
}
