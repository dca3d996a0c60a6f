package org.kohyo;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.publish.CacheFolder;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.SignatureCheck;
import org.kohyo.render.Digests;
import org.kohyo.render.verification.State;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.verify.UrlList;
import org.kohyo.verify.net.FetchCache;
import org.kohyo.verify.net.Fetched;
import org.kohyo.verify.net.Fetcher;
import org.kohyo.verify.net.Fetches;
import org.kohyo.verify.net.Fetches.Outcome;
import org.kohyo.verify.net.Limits;
import org.kohyo.verify.net.Media;
import org.kohyo.verify.net.UnreachableException;
import org.kohyo.verify.net.WebAddress;

/** Published files on the web. */
final class VerifyWeb {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*");

  /** What a server says of a file that it doesn't have. */
  private static final Set<String> GONE = Set.of("not-found", "gone");

  /** What is kept of files that were fetched, in bytes. */
  private static final long CACHE = 2_000_000_000;

  private final VerifyFile files;
  private final VerifySource source;
  private final Verify.Options options;
  private final Optional<SignatureCheck> key;
  private final List<Checked> checked = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  VerifyWeb(VerifyFile files, Verify.Options options, Optional<SignatureCheck> key) {
    this.files = files;
    this.source = files.source();
    this.options = options;
    this.key = key;
  }

  /**
   * How addresses are fetched.
   *
   * @param allowPrivate whether addresses of private networks are fetched too
   * @param cache a folder that keeps what was fetched
   * @param all whether all files of a site's manifest are fetched
   */
  record Options(boolean allowPrivate, Optional<Path> cache, boolean all) {}

  /**
   * A file to fetch.
   *
   * @param uri where it is
   * @param place what is known of it
   * @param entry of the manifest that lists it
   */
  private record Wanted(URI uri, VerifyPlace place, Optional<Manifest.Entry> entry) {}

  /** Whether a target is an address. */
  static boolean isAddress(String target) {
    return ADDRESS.matcher(target).matches();
  }

  /**
   * Fetches and judges.
   *
   * @param addresses as the user gave them
   * @param list of what stands where
   * @throws IOException when the program's own resources can't be read
   * @throws EnvironmentFault when the cache can't be used
   */
  VerifyFolder.Found check(List<String> addresses, List<UrlList.Entry> list) throws IOException {
    String version = RootCommand.Version.number();
    try (Fetcher fetcher =
        new Fetcher(version, options.web().allowPrivate(), Limits.usual(), cache())) {
      List<Wanted> wanted = new ArrayList<>();
      for (String address : addresses) {
        try {
          URI uri = WebAddress.parse(address);
          if (options.web().all()) {
            wanted.addAll(site(fetcher, uri));
          } else {
            wanted.add(new Wanted(uri, Verify.place(names(uri), source), Optional.empty()));
          }
        } catch (UnreachableException e) {
          checked.add(unreachable(address, State.UNREACHABLE, e.reason(), e.text()));
        }
      }
      list.stream()
          .filter(entry -> source.wanted(entry.society(), entry.notice()))
          .map(entry -> new Wanted(entry.url(), place(entry), Optional.empty()))
          .forEach(wanted::add);
      fetch(fetcher, wanted);
    }
    return new VerifyFolder.Found(checked, remarks);
  }

  private void fetch(Fetcher fetcher, List<Wanted> wanted) {
    Map<URI, List<Wanted>> byAddress =
        wanted.stream()
            .collect(Collectors.groupingBy(Wanted::uri, LinkedHashMap::new, Collectors.toList()));
    List<List<VerifyFolder.Found>> found =
        new Fetches(fetcher, options.jobs())
            .each(
                List.copyOf(byAddress.keySet()),
                outcome ->
                    byAddress.get(outcome.asked()).stream().map(w -> found(w, outcome)).toList());
    found.stream()
        .flatMap(List::stream)
        .forEach(
            one -> {
              checked.addAll(one.checked());
              remarks.addAll(one.remarks());
            });
  }

  private VerifyFolder.Found found(Wanted wanted, Outcome outcome) {
    String target = wanted.uri().toString();
    if (outcome instanceof Outcome.Failed failed) {
      boolean gone = wanted.entry().isPresent() && GONE.contains(failed.reason());
      State state = gone ? State.MISSING : State.UNREACHABLE;
      return new VerifyFolder.Found(
          List.of(unreachable(target, state, failed.reason(), failed.text())), List.of());
    }
    Fetched file = ((Outcome.Got) outcome).file();
    Media media = Media.of(file.contentType(), file.bytes());
    if (!options.pdf() && media.kind() == Media.Kind.PDF) {
      return new VerifyFolder.Found(List.of(), List.of());
    }
    boolean other = wanted.entry().isPresent() && beside(wanted);
    List<Checked> judged =
        other
            ? List.of()
            : files.check(
                new VerifyFile.Had(
                    target,
                    file.bytes(),
                    file.charset(),
                    media,
                    wanted.place(),
                    wanted.entry().isEmpty()));
    List<Remark> noted = new ArrayList<>();
    media.note().ifPresent(t -> noted.add(new Remark(target, t.name(), t.grave(), t.message())));
    boolean differs =
        wanted.entry().filter(e -> !e.sha256().equals(Digests.sha256(file.bytes()))).isPresent();
    if (differs && judged.stream().allMatch(c -> c.state() == State.CURRENT)) {
      noted.add(VerifyFolder.remark(target, other ? "verify.file-differs" : "verify.hash-differs"));
    }
    return new VerifyFolder.Found(judged, noted);
  }

  private static boolean beside(Wanted wanted) {
    boolean index = wanted.entry().orElseThrow().path().equals("index.html");
    return index || wanted.place().beside(wanted.entry());
  }

  /** All that a site's manifest lists, and what the source has beyond it. */
  private List<Wanted> site(Fetcher fetcher, URI uri) throws UnreachableException {
    URI root = uri.resolve(".");
    URI address = root.resolve(Manifest.NAME);
    byte[] bytes = fetcher.fetch(address).bytes();
    if (key.isPresent()) {
      signature(fetcher, root.resolve(Manifest.SIGNATURE), bytes, address.toString());
    }
    Optional<Manifest> manifest = Manifest.parse(bytes);
    if (manifest.isEmpty()) {
      checked.add(
          VerifyFile.because(
              address.toString(), State.UNREADABLE, Optional.empty(), "verify.manifest-not-one"));
      return List.of();
    }
    Set<Map.Entry<String, String>> seen = new HashSet<>();
    List<Wanted> wanted = new ArrayList<>();
    for (Manifest.Entry entry : manifest.get().files()) {
      seen.add(Map.entry(entry.society(), entry.notice()));
      if (source.wanted(entry.society(), entry.notice())) {
        List<String> names = List.of(entry.path().split("/"));
        wanted.add(
            new Wanted(
                root.resolve(entry.path()), VerifyPlace.of(names, source), Optional.of(entry)));
      }
    }
    for (Published society : source.wanted()) {
      VerifyFolder.absent(source, society.id(), root + society.id() + "/", seen)
          .forEach(checked::add);
    }
    return wanted;
  }

  private void signature(Fetcher fetcher, URI address, byte[] manifest, String target)
      throws UnreachableException {
    Optional<byte[]> signature;
    try {
      signature = Optional.of(fetcher.fetch(address).bytes());
    } catch (UnreachableException e) {
      if (!GONE.contains(e.reason())) {
        throw e;
      }
      signature = Optional.empty();
    }
    SignatureCheck.Result result = key.orElseThrow().check(manifest, signature);
    if (result == SignatureCheck.Result.VALID) {
      remarks.add(VerifyFolder.remark(target, "verify.signature-valid"));
    }
    VerifyManifest.wrong(result, target).ifPresent(checked::add);
  }

  /** Folders and file of an address; a last name without a dot is a folder's. */
  private static List<String> names(URI uri) {
    List<String> names =
        Arrays.stream(uri.getRawPath().split("/", -1))
            .map(name -> URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8))
            .toList();
    return names.get(names.size() - 1).contains(".") || uri.getRawPath().endsWith("/")
        ? names
        : Stream.concat(names.stream(), Stream.of("")).toList();
  }

  private static VerifyPlace place(UrlList.Entry entry) {
    return new VerifyPlace(entry.society(), entry.notice(), Optional.empty(), "");
  }

  private static Checked unreachable(String target, State state, String reason, Message text) {
    return Checked.of(
        target, state, Optional.empty(), Optional.empty(), new Remark(target, reason, false, text));
  }

  private FetchCache cache() {
    return options.web().cache().map(VerifyWeb::cache).orElseGet(FetchCache::none);
  }

  private static FetchCache cache(Path folder) {
    CacheFolder kept;
    try {
      kept = CacheFolder.open(folder, CACHE);
    } catch (IOException e) {
      Message text = Message.of("out.unwritable", folder.toString(), Main.reason(e));
      throw new EnvironmentFault(text, text.hint(), e);
    }
    return new FetchCache() {
      @Override
      public Optional<Cached> load(URI address) {
        return kept.load(address)
            .map(e -> new Cached(e.etag(), e.lastModified(), e.contentType(), e.bytes()));
      }

      @Override
      public void store(URI address, Cached file) {
        kept.store(
            address,
            new CacheFolder.Entry(
                file.etag(), file.lastModified(), file.contentType(), file.bytes()));
      }
    };
  }
}
