package org.kohyo.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.report.PreviewPages;

/** A preview that runs: it builds, serves, watches, and builds again, until it is closed. */
public final class Preview implements AutoCloseable {

  private static final int THREADS = 16;

  /** A file that isn't there may be on its way. */
  private static final long BUILD_SECONDS = 10;

  private final Workshop workshop;
  private final SiteFiles site;
  private final Loopback loopback;
  private final Events events = new Events();
  private final Watcher watcher;
  private final Thread watching;
  private final ExecutorService answering =
      Executors.newFixedThreadPool(THREADS, Threads.named("kohyo-answer"));
  private final ReentrantLock building = new ReentrantLock();
  private final AtomicReference<Status> status;
  private final Consumer<Status> told;

  private Preview(Settings settings, Workshop workshop, Loopback loopback, Consumer<Status> told) {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    this.status = new AtomicReference<>(Status.none(HexFormat.of().formatHex(random)));
    this.workshop = workshop;
    this.site = new SiteFiles(settings.site());
    this.loopback = loopback;
    this.told = told;
    // Before the first build: what changes during it is not missed.
    this.watcher = new Watcher(settings.watched(), workshop::circumstances);
    this.watching = Threads.named("kohyo-watch").newThread(this::watch);
  }

  /**
   * What to preview.
   *
   * @param site the folder into which the workshop builds, without links on the way to it
   * @param watched folders whose changes matter; they may come and go
   * @param port 0 for any that is free
   */
  public record Settings(Path site, List<Path> watched, int port) {

    /** Copies the list. */
    public Settings {
      watched = List.copyOf(watched);
    }
  }

  /**
   * Starts one. It was built once when this returns, and answers.
   *
   * @param messages the language of the bar
   * @param told after each later build, by a thread that waits meanwhile
   * @throws EnvironmentFault when the port is taken, or the first build can't be made
   * @throws IOException when the program's own files can't be read
   */
  public static Preview start(
      Settings settings, Workshop workshop, Messages messages, Consumer<Status> told)
      throws IOException {
    Preview preview = new Preview(settings, workshop, Loopback.at(settings.port()), told);
    try {
      preview.first(messages);
      return preview;
    } catch (IOException | RuntimeException e) {
      preview.close();
      throw e;
    }
  }

  private void first(Messages messages) throws IOException {
    long start = System.nanoTime();
    Workshop.Built built = workshop.build();
    status.updateAndGet(s -> s.after(built, System.nanoTime() - start));
    PreviewPages pages = new PreviewPages(TemplateSource.shipped(), messages);
    Router router =
        new Router(
            messages,
            new Guard(loopback.port()),
            status::get,
            this::file,
            workshop,
            pages,
            new Bars(pages),
            events,
            Preview::asset);
    loopback.start(router, answering);
    watching.start();
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://localhost:" + loopback.port() + "/";
  }

  /** How it stands. */
  public Status status() {
    return status.get();
  }

  private void watch() {
    try {
      while (true) {
        watcher.await();
        rebuild();
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      Thread.currentThread().interrupt(); // it is over
    }
  }

  private void rebuild() {
    long start = System.nanoTime();
    Status before = status.get();
    Status after;
    building.lock();
    try {
      Workshop.Built built = workshop.build();
      after = before.after(built, System.nanoTime() - start);
    } catch (EnvironmentFault e) {
      List<Message> wrong = Stream.concat(Stream.of(e.text()), e.hint().stream()).toList();
      after = before.after(wrong, System.nanoTime() - start);
    } catch (IOException | RuntimeException e) {
      Message failed = Message.of("serve.failed", String.valueOf(e));
      after = before.after(List.of(failed), System.nanoTime() - start);
    } finally {
      building.unlock();
    }
    status.set(after);
    events.tell(after.stamp());
    told.accept(after);
  }

  /** While a build replaces files, one may be missing for a moment. */
  private SiteFiles.Found file(String address) throws IOException {
    SiteFiles.Found found = site.at(address);
    if (!(found instanceof SiteFiles.Found.Nothing) || !building.isLocked()) {
      return found;
    }
    try {
      if (building.tryLock(BUILD_SECONDS, TimeUnit.SECONDS)) {
        building.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return site.at(address);
  }

  private static Optional<Answer> asset(String name) {
    String media =
        switch (name) {
          case "preview.css" -> "text/css; charset=utf-8";
          case "preview.js" -> "text/javascript; charset=utf-8";
          default -> "";
        };
    if (media.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = Preview.class.getResourceAsStream(name)) {
      return Optional.of(new Answer(200, media, stream.readAllBytes()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Ends it: nothing is built or answered any more. */
  @Override
  public void close() {
    watching.interrupt();
    watcher.close();
    // A build that runs is let finish: what it writes into is about to go.
    building.lock();
    try {
      events.close();
      loopback.close();
      answering.shutdownNow();
    } finally {
      building.unlock();
    }
  }
}
