package org.kohyo.render.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.policy.AccessibilityClaim;
import org.kohyo.policy.EraDate;
import org.kohyo.render.Digests;
import org.kohyo.render.Labels;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;

/** Pages of the whole site. Safe for threads; the same input gives the same bytes. */
public final class SiteHtml {

  /** Path of the page about accessibility, below the site's root. */
  public static final String ACCESSIBILITY = "accessibility/index.html";

  private static final String INDEX = "index.html";
  private static final int FACTS = 7;

  private final Templates templates;
  private final Labels labels;
  private final byte[] find;
  private final String findName;
  private final boolean shipped;

  /**
   * Reads labels and the search; templates are read when they are first used.
   *
   * @throws IOException when a file can't be read
   */
  public SiteHtml(TemplateSource source) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source);
    this.find = source.read("find.js").getBytes(UTF_8);
    this.findName = "find-" + Digests.sha256(find).substring(0, 10) + ".js";
    this.shipped = source.isShipped() || markup(source).equals(markup(TemplateSource.shipped()));
  }

  /** What a page is made of besides its words: of others, nobody knows what holds. */
  private static SortedMap<String, String> markup(TemplateSource source) throws IOException {
    SortedMap<String, String> markup = new TreeMap<>(source.digests());
    markup.remove(Labels.NAME);
    return markup;
  }

  /** What {@code accessibility.ftlh} sees. */
  public record AccessibilityView(
      Map<String, String> labels,
      String stylesheet,
      String title,
      boolean hidden,
      String up,
      String canonical,
      String scope,
      String technologies,
      AccessibilityClaim claim,
      List<Day> day,
      List<String> tests) {}

  /** A day as a template shows it: {@code iso} for programs. */
  public record Day(String iso, String text) {}

  /**
   * The pages and the script.
   *
   * @param societies that they show, in any order
   * @param stylesheet its file name, in the site's root
   * @param feed whether there is a feed in the site's root
   * @return path below the site's root → bytes
   * @throws TemplateFault when a template is wrong
   */
  public Map<String, byte[]> pages(
      SiteFacts site, List<SocietyEntry> societies, String stylesheet, boolean feed) {
    Map<String, byte[]> pages = new LinkedHashMap<>();
    if (site.index()) {
      SocietyIndex index = new SocietyIndex(labels, site, societies);
      pages.put(INDEX, filled("index.ftlh", index.byPlace(stylesheet, findName, feed)));
      if (index.read()) {
        IndexView page = index.byReading(stylesheet, findName, feed);
        pages.put(SocietyIndex.BY_READING, filled("index.ftlh", page));
      }
      if (index.searched()) {
        pages.put(findName, find.clone());
      }
    }
    site.accessibility()
        .ifPresent(
            claim -> {
              boolean hidden = societies.stream().allMatch(SocietyEntry::demonstration);
              pages.put(
                  ACCESSIBILITY,
                  filled("accessibility.ftlh", accessibility(site, claim, stylesheet, hidden)));
            });
    return pages;
  }

  /**
   * The statement has what JIS X 8341-3:2016 asks of a policy (附属書JA, JA.1 企画) and names what
   * stands beside test results (附属書JB, JB.3.1 表示事項), as far as the owner told it; of tests it says
   * only what the templates bring about, and that this is no test by people.
   */
  private AccessibilityView accessibility(
      SiteFacts site, AccessibilityClaim claim, String stylesheet, boolean hidden) {
    String kind = site.pdf() ? "pdf" : "html";
    return new AccessibilityView(
        labels.all(),
        "../" + stylesheet,
        site.title(),
        hidden,
        site.index() ? "../" + INDEX : "",
        site.baseUrl().map(base -> base + "accessibility/").orElse(""),
        labels.text(
            site.pdf() ? "accessibility.scope.pdf" : "accessibility.scope.text", site.title()),
        labels.text("accessibility.technologies." + kind),
        claim,
        claim.date().map(d -> new Day(d.toString(), EraDate.text(d))).stream().toList(),
        shipped ? tests(site.pdf()) : List.of());
  }

  private List<String> tests(boolean pdf) {
    List<String> tests = new ArrayList<>();
    for (int i = 1; i <= FACTS; i++) {
      tests.add(labels.text("accessibility.tests." + i));
    }
    if (pdf) {
      tests.add(labels.text("accessibility.tests.pdf"));
    }
    return List.copyOf(tests);
  }

  private byte[] filled(String template, Object page) {
    return templates.fill(template, page).getBytes(UTF_8);
  }
}
