package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path folder;

    /** A run of the program that keeps a design and crashes. */
    static final class CrashingRun {

        public static void main(String[] args) throws Exception {
            Recovery recovery = new Recovery(Path.of(args[0]));
            recovery.keep("1", new Draft(Optional.of(Path.of(args[1])), NOON, Design.empty("Shop")));
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void whatARunKeptBeforeItCrashedIsFoundByTheNext() throws Exception {
        Path origin = folder.resolve("shop.topology.json");
        crash(origin);
        try (Recovery next = new Recovery(folder)) {
            assertThat(next.leftovers())
                    .extracting(Recovery.Leftover::draft)
                    .containsExactly(new Draft(Optional.of(origin), NOON, Design.empty("Shop")));
        }
    }

    @Test
    void whatARunningProgramKeepsIsItsOwn() throws Exception {
        try (Recovery running = new Recovery(folder);
                Recovery other = new Recovery(folder)) {
            running.keep("1", draft("Shop"));
            assertThat(other.leftovers()).isEmpty();
            assertThat(running.leftovers()).isEmpty();
        }
    }

    @Test
    void closingLeavesNothingBehindAndKeepsNothingMore() throws Exception {
        Recovery recovery = new Recovery(folder);
        recovery.keep("1", draft("Shop"));
        recovery.keep("2", draft("Bank"));
        recovery.close();
        recovery.keep("2", draft("Bank"));
        assertThat(files()).isEmpty();
    }

    @Test
    void beforeThereIsSomethingToKeepNoFileIsMade() {
        new Recovery(folder.resolve("not-there")).close();
        assertThat(new Recovery(folder.resolve("not-there")).leftovers()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void theLatestDraftReplacesTheOneBeforeAndADroppedOneIsGone() throws Exception {
        crash(folder.resolve("shop.topology.json"));
        try (Recovery recovery = new Recovery(folder)) {
            Recovery.Leftover left = recovery.leftovers().get(0);
            recovery.adopt("1", left);
            assertThat(left.file()).doesNotExist();
            assertThat(recovery.leftovers()).isEmpty();
            recovery.keep("1", draft("Bank"));
            assertThat(contents()).singleElement().asString().contains("Bank");
            recovery.drop("1");
            assertThat(contents()).isEmpty();
        }
    }

    @Test
    void whatIsDiscardedIsGoneWithTheFolderOfItsRun() throws Exception {
        crash(folder.resolve("shop.topology.json"));
        try (Recovery recovery = new Recovery(folder)) {
            recovery.discard(recovery.leftovers().get(0));
            assertThat(recovery.leftovers()).isEmpty();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aDraftIsFoundWithoutItsNoteAndADamagedOneIsPassedOver() throws Exception {
        crash(folder.resolve("shop.topology.json"));
        Path run = Files.list(folder).findFirst().orElseThrow();
        Files.delete(run.resolve("1.properties"));
        Files.writeString(run.resolve("2.topology.json"), "{ half of");
        try (Recovery recovery = new Recovery(folder)) {
            assertThat(recovery.leftovers())
                    .singleElement()
                    .satisfies(left -> assertThat(left.draft().origin()).isEmpty())
                    .satisfies(left -> assertThat(left.draft().design()).isEqualTo(Design.empty("Shop")));
        }
    }

    private static Draft draft(String name) {
        return new Draft(Optional.empty(), NOON, Design.empty(name));
    }

    private void crash(Path origin) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingRun.class.getName(),
                        folder.toString(),
                        origin.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> contents() throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".topology.json")) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
