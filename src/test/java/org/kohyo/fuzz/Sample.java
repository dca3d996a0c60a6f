package org.kohyo.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.Comparer;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.LoadedContent;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;
import org.kohyo.render.Downloads;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.Imprint;
import org.kohyo.render.Release;
import org.kohyo.render.Releases;
import org.kohyo.render.TemplateSource;
import org.kohyo.verify.Expectation;
import org.kohyo.verify.Furniture;
import org.kohyo.verify.Judge;

/**
 * A small notice with each kind of block and what should be read of it.
 *
 * @param page as it is published
 * @param expectation of whoever reads the page
 * @param judge who knows the templates' words
 */
record Sample(String page, Expectation expectation, Judge judge) {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static Sample make() {
    SmallContent source = SmallContent.of("societies/mihon.yaml", SmallContent.SOCIETY);
    LoadedContent content = new ContentLoader().load(source);
    Policy policy = content.policy().orElseThrow();
    Society society =
        content.societies().stream().filter(s -> s.id().equals("mihon")).findFirst().orElseThrow();
    NoticeAssembler assembler = new NoticeAssembler(policy, content.locations());
    Assembly ofDay = assembler.assemble(society, DAY);
    Map<String, List<Edition>> editions = new Editions(assembler).of(society, DAY, ofDay);
    List<Edition> all = editions.get("kohyo");
    Edition due = all.stream().filter(e -> e.inForce(DAY)).findFirst().orElseThrow();
    try {
      HtmlRenderer html = new HtmlRenderer(TemplateSource.shipped());
      Releases releases = Releases.of(all, DAY, new Comparer(), new CanonicalWordings(policy));
      Release present = releases.present().orElseThrow();
      byte[] page =
          html.notice(
              releases,
              present,
              Imprint.of(present, Optional.empty()),
              false,
              Downloads.NONE,
              new Offer(true, false, false, Optional.empty()),
              Optional.empty());
      Judge judge = new Judge(Furniture.of(html.labels().all()));
      return new Sample(
          new String(page, StandardCharsets.UTF_8),
          new Expectation(due, all, Optional.empty()),
          judge);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
