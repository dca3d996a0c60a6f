package org.kohyo.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** FreeMarker, set up so that a template can show values and nothing else. Safe for threads. */
public final class Templates {

  /** Bytes for which a writer may have room and be used again. */
  private static final int MOST_SPARE = 1024 * 1024;

  private final Configuration configuration;
  private final ViewModels models = new ViewModels();
  // FreeMarker's own cache asks each time whether it may still be used.
  private final Map<String, Template> known = new ConcurrentHashMap<>();
  // Pages are of one size, about: a few writers, not more than threads can use, serve for all.
  private final Queue<Utf8Writer> spare = new ConcurrentLinkedQueue<>();

  /** Templates of that source, each read when it is first used. */
  public Templates(TemplateSource source) {
    Configuration config = new Configuration(Configuration.VERSION_2_3_34);
    config.setTemplateLoader(new Loader(source));
    config.setDefaultEncoding(StandardCharsets.UTF_8.name());
    config.setOutputFormat(HTMLOutputFormat.INSTANCE);
    config.setRecognizeStandardFileExtensions(true);
    config.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    config.setAPIBuiltinEnabled(false);
    config.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    config.setLogTemplateExceptions(false);
    config.setWrapUncheckedExceptions(true);
    config.setLocalizedLookup(false);
    config.setLocale(Locale.ROOT);
    config.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    config.setNumberFormat("computer");
    config.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    config.setWhitespaceStripping(true);
    config.setObjectWrapper(models);
    this.configuration = config;
  }

  /**
   * Fills a template in.
   *
   * @param page the value that it sees as {@code page}
   * @throws TemplateFault when the template is wrong
   */
  public String fill(String name, Object page) {
    StringWriter out = new StringWriter(16 * 1024);
    fill(name, models.wrapped(page), out);
    return out.toString();
  }

  /**
   * The same in UTF-8.
   *
   * @throws TemplateFault when the template is wrong
   */
  public byte[] bytes(String name, Object page) {
    return bytes(name, models.wrapped(page));
  }

  /**
   * The same of what is wrapped already.
   *
   * @throws TemplateFault when the template is wrong
   */
  byte[] bytes(String name, TemplateModel page) {
    Utf8Writer used = spare.poll();
    Utf8Writer out = used == null ? new Utf8Writer(64 * 1024) : used;
    fill(name, page, out);
    byte[] bytes = out.toBytes();
    if (out.capacity() <= MOST_SPARE) {
      out.clear();
      spare.add(out);
    }
    return bytes;
  }

  /** What a template sees of a record. */
  TemplateHashModel hash(Record value) {
    return models.hash(value);
  }

  /** What templates see of texts that stay the same: wrapped once, however many pages show them. */
  public TemplateHashModel texts(Map<String, String> texts) {
    Map<String, TemplateModel> wrapped = new HashMap<>();
    texts.forEach((key, text) -> wrapped.put(key, new SimpleScalar(text)));
    return new SimpleHash(wrapped, models);
  }

  private void fill(String name, TemplateModel page, Writer out) {
    try {
      template(name).process(new Root(page), out);
    } catch (TemplateException e) {
      if (e.getCause() instanceof TemplateFault inside) {
        throw inside;
      }
      String place =
          e.getTemplateSourceName() + ":" + e.getLineNumber() + ":" + e.getColumnNumber();
      throw new TemplateFault(place, line(e.getMessageWithoutStackTop()), e);
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  /**
   * Reads a template before it is first used.
   *
   * @throws TemplateFault when it is wrong
   */
  void read(String name) {
    try {
      template(name);
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  private Template template(String name) throws IOException {
    Template template = known.get(name);
    if (template == null) {
      template = configuration.getTemplate(name);
      known.put(name, template);
    }
    return template;
  }

  /** FreeMarker remembers a broken template and wraps what it found the first time. */
  private static TemplateFault broken(String name, IOException e) {
    Throwable first = e.getCause() instanceof ParseException cause ? cause : e;
    String place =
        first instanceof ParseException parse
            ? name(parse, name) + ":" + parse.getLineNumber() + ":" + parse.getColumnNumber()
            : name;
    String message =
        first instanceof ParseException parse ? parse.getEditorMessage() : first.getMessage();
    return new TemplateFault(place, line(String.valueOf(message)), e);
  }

  private static String name(ParseException e, String asked) {
    return e.getTemplateName() == null ? asked : e.getTemplateName();
  }

  /** FreeMarker adds advice in several lines; a fault is one. */
  private static String line(String message) {
    return message.lines().map(String::strip).limit(2).collect(Collectors.joining(" "));
  }

  /** All that a template sees. */
  private record Root(TemplateModel page) implements TemplateHashModel {

    @Override
    public TemplateModel get(String key) {
      return key.equals("page") ? page : null;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private record Loader(TemplateSource source) implements TemplateLoader {

    @Override
    public Object findTemplateSource(String name) {
      return name.indexOf('/') < 0 && source.has(name) ? name : null;
    }

    @Override
    public long getLastModified(Object name) {
      return 0;
    }

    @Override
    public Reader getReader(Object name, String encoding) throws IOException {
      return new StringReader(source.read((String) name));
    }

    @Override
    public void closeTemplateSource(Object name) {
      // nothing is held open
    }
  }
}
