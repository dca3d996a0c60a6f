package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.publish.SignatureCheck;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.verification.Verification;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.verify.Catalogue;
import org.kohyo.verify.ContactsJudge;
import org.kohyo.verify.Furniture;
import org.kohyo.verify.Judge;

/** Published folders, files and pages, from where they are to what became of them. */
final class Verify {

  private final Options options;
  private final VerifySource source;
  private final VerifyFile files;
  private final Optional<SignatureCheck> key;
  private final List<Checked> checked = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  private Verify(Options options, VerifySource source, Optional<SignatureCheck> key)
      throws IOException {
    TemplateSource templates =
        options.templates().map(TemplateSource::of).orElseGet(TemplateSource::shipped);
    Furniture furniture = Furniture.of(Labels.read(templates).all());
    this.options = options;
    this.source = source;
    this.key = key;
    Judge judge = new Judge(furniture);
    Catalogue all = new Catalogue(judge, source.all());
    boolean some = source.asked().size() < source.all().size();
    Catalogue asked = some ? new Catalogue(judge, source.asked()) : all;
    this.files =
        new VerifyFile(source, new VerifyJudgement(all, asked, new ContactsJudge(furniture)));
  }

  /**
   * What to verify.
   *
   * @param targets folders, files and addresses
   * @param urls list of addresses
   * @param content the source folder
   * @param day whose editions should stand at the notices' places, in Japanese time
   * @param societies ids to limit the verification to; empty for all
   * @param notices kinds to limit it to; empty for all
   * @param key public key of the manifest's signature
   * @param pdf whether PDFs are read
   * @param jobs how many files at once, at least 1
   * @param templates a folder that replaces the templates
   * @param web how addresses are fetched
   */
  record Options(
      List<String> targets,
      Optional<Path> urls,
      Path content,
      LocalDate day,
      List<String> societies,
      List<String> notices,
      Optional<Path> key,
      boolean pdf,
      int jobs,
      Optional<Path> templates,
      VerifyWeb.Options web) {

    /** Copies the lists. */
    Options {
      targets = List.copyOf(targets);
      societies = List.copyOf(societies);
      notices = List.copyOf(notices);
    }
  }

  /**
   * Verifies.
   *
   * @throws VerifySource.UnfitException when the source has errors
   * @throws EnvironmentFault when a target is not there, or nothing was found to verify
   */
  static Verification run(Options options) throws IOException, VerifySource.UnfitException {
    Optional<SignatureCheck> key = options.key().map(SignatureCheck::read);
    VerifySource source =
        VerifySource.load(
            options.content(),
            options.day(),
            options.societies(),
            options.notices(),
            options.jobs());
    return new Verify(options, source, key).all();
  }

  private Verification all() throws IOException, VerifySource.UnfitException {
    VerifyList list =
        options.urls().isPresent()
            ? VerifyList.read(options.urls().get(), source)
            : VerifyList.NONE;
    remarks.addAll(list.remarks());
    List<String> addresses = options.targets().stream().filter(VerifyWeb::isAddress).toList();
    List<Path> paths =
        options.targets().stream().filter(t -> !VerifyWeb.isAddress(t)).map(this::there).toList();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        VerifyFolder.Found found = new VerifyFolder(files, options, key).check(path);
        checked.addAll(found.checked());
        remarks.addAll(found.remarks());
      } else {
        checked.addAll(file(path));
      }
    }
    if (!addresses.isEmpty() || !list.entries().isEmpty()) {
      VerifyFolder.Found found =
          new VerifyWeb(files, options, key).check(addresses, list.entries());
      checked.addAll(found.checked());
      remarks.addAll(found.remarks());
    }
    if (checked.isEmpty()) {
      Stream<String> listed = options.urls().map(VerifyListing::name).stream();
      String targets =
          Stream.concat(options.targets().stream(), listed).collect(Collectors.joining(", "));
      Message text = Message.of("verify.nothing", targets);
      throw new EnvironmentFault(text, text.hint());
    }
    return new Verification(source.day(), checked, remarks);
  }

  private Path there(String target) {
    Message text = Message.of("verify.target-missing", target);
    try {
      Path path = Path.of(target);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new EnvironmentFault(text, text.hint(), e);
    }
    throw new EnvironmentFault(text, text.hint());
  }

  private List<Checked> file(Path path) {
    String target = VerifyListing.name(path);
    List<String> names =
        StreamSupport.stream(path.toAbsolutePath().normalize().spliterator(), false)
            .map(Path::toString)
            .toList();
    try {
      byte[] bytes = VerifyBytes.of(path);
      return files.check(new VerifyFile.Had(target, bytes, place(names, source), true));
    } catch (IOException e) {
      return List.of(VerifyFile.unreadable(target, e));
    }
  }

  /** What the user says about a single file counts before what its place says. */
  static VerifyPlace place(List<String> names, VerifySource source) {
    VerifyPlace place = VerifyPlace.of(names, source);
    if (source.selection().ids().size() != 1 || source.notices().size() != 1) {
      return place;
    }
    String society = source.selection().ids().iterator().next();
    String kind = source.notices().iterator().next();
    boolean same = place.society().equals(society) && place.kind().equals(kind);
    return new VerifyPlace(society, kind, same ? place.edition() : Optional.empty(), "");
  }
}
