package org.kohyo.verify.net;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.kohyo.finding.Message;

/** Fetches a list of files: several hosts at once, the files of one host one after another. */
public final class Fetches {

  private final Fetcher fetcher;
  private final int jobs;

  /**
   * Fetches by this fetcher.
   *
   * @param jobs how many hosts are asked at once, from 1
   */
  public Fetches(Fetcher fetcher, int jobs) {
    this.fetcher = fetcher;
    this.jobs = jobs;
  }

  /** What became of one address of the list. */
  public sealed interface Outcome {

    /** The address as it stands in the list. */
    URI asked();

    /** It was fetched. */
    record Got(Fetched file) implements Outcome {
      @Override
      public URI asked() {
        return file.asked();
      }
    }

    /**
     * It can't be had.
     *
     * @param reason for programs, in kebab case
     * @param text why, for people; there is a hint of the same key
     */
    record Failed(URI asked, String reason, Message text) implements Outcome {}
  }

  /**
   * Fetches all.
   *
   * @param use what is made of each outcome, at once and on several threads: so the bytes of a long
   *     list need not be kept together; not null
   * @return what was made, in the order of the list
   */
  public <R> List<R> each(List<URI> list, Function<Outcome, R> use) {
    Map<String, List<Integer>> hosts = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      String host = list.get(i).getHost();
      hosts
          .computeIfAbsent(
              host == null ? "" : host.toLowerCase(Locale.ROOT), h -> new ArrayList<>())
          .add(i);
    }
    Map<Integer, R> results = new ConcurrentHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(jobs, Fetcher::thread);
    try {
      CompletableFuture.allOf(
              hosts.values().stream()
                  .map(
                      numbers ->
                          CompletableFuture.runAsync(
                              () -> numbers.forEach(i -> results.put(i, one(list.get(i), use))),
                              pool))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrownByUse) {
        throw thrownByUse;
      }
      throw e;
    } finally {
      pool.shutdown();
    }
    return List.copyOf(new java.util.TreeMap<>(results).values());
  }

  private <R> R one(URI asked, Function<Outcome, R> use) {
    Outcome outcome;
    try {
      outcome = new Outcome.Got(fetcher.fetch(asked));
    } catch (UnreachableException e) {
      outcome = new Outcome.Failed(asked, e.reason(), e.text());
    }
    return use.apply(outcome);
  }
}
