package org.kohyo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;

/**
 * Whatever is edited between two builds: the second one leaves what a build from nothing makes, to
 * the last byte, and a third one writes nothing. More sequences with {@code -Dkohyo.incremental},
 * other ones with {@code -Dkohyo.incremental.seed}.
 */
class IncrementalTest {

  private static final int SEQUENCES =
      Integer.getInteger("kohyo.incremental", Boolean.getBoolean("kohyo.edits.all") ? 10 : 3);
  private static final long SEED = Long.getLong("kohyo.incremental.seed", 1);
  private static final int STEPS = 6;

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> anIncrementalBuildIsACleanBuild() {
    List<DynamicTest> tests = new ArrayList<>();
    for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
      long own = seed;
      tests.add(DynamicTest.dynamicTest("seed " + seed, () -> sequence(own)));
    }
    return tests;
  }

  private void sequence(long seed) throws Exception {
    Random random = new Random(seed);
    Path place = Files.createDirectory(folder.resolve("seed-" + seed));
    // What costs the most, a PDF, reading back or many editions, not in every sequence.
    boolean pdf = seed % 4 == 2;
    IncrementalWorld world =
        new IncrementalWorld(place, pdf ? "html,json,pdf" : "html,fragment,json", seed % 4 == 1);
    if (seed % 3 != 0) {
      Files.delete(world.society("mihon"));
    }
    IncrementalEdits edits = new IncrementalEdits(world, random);
    List<String> told = new ArrayList<>();
    try {
      world.sameAsClean();
      for (int step = 0; step < (pdf ? 3 : STEPS); step++) {
        step(world, edits, random, told);
      }
    } catch (AssertionError | Exception e) {
      throw new AssertionError("-Dkohyo.incremental.seed=" + seed + ": " + told, e);
    }
    Folders.delete(place);
  }

  /** What can't be published is taken back, so that the next edits are worth something. */
  private static void step(
      IncrementalWorld world, IncrementalEdits edits, Random random, List<String> told)
      throws Exception {
    Map<String, String> source = IncrementalWorld.tree(world.content);
    IncrementalWorld.Options options = world.options;
    edits.remember(source);
    List<Map.Entry<String, IncrementalEdits.Edit>> all = List.copyOf(edits.all().entrySet());
    int many = random.nextInt(4) == 0 ? 3 : 1;
    for (int i = 0; i < many; i++) {
      Map.Entry<String, IncrementalEdits.Edit> edit = all.get(random.nextInt(all.size()));
      told.add(edit.getKey());
      edit.getValue().apply();
    }
    if (!world.sameAsClean()) {
      told.add("(taken back)");
      world.restore(source);
      world.options = options;
      world.sameAsClean();
    }
    if (random.nextInt(10) == 0) {
      told.add("no manifest");
      Files.deleteIfExists(world.out.resolve("manifest.json"));
      world.sameAsClean();
    }
  }
}
