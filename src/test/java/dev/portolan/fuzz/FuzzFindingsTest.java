package dev.portolan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads again what fuzzing once found, and seeds with some bytes exchanged, so that no build is without a few shots. */
class FuzzFindingsTest {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int SHOTS = 20;

    @TestFactory
    Stream<DynamicTest> whatWasFoundStaysMended() {
        return Stream.of(FuzzedReader.values())
                .flatMap(reader -> files(reader).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                reader.folder() + " " + file.getFileName(),
                                () -> assertTimeoutPreemptively(LONGEST, () -> reader.attack(text(file))))));
    }

    @TestFactory
    Stream<DynamicTest> brokenSeedsAreReadWithoutHarm() {
        return Stream.of(FuzzedReader.values())
                .map(reader -> DynamicTest.dynamicTest(reader.folder(), () -> {
                    List<Path> seeds = files(reader);
                    assertThat(seeds).as("seeds of " + reader.folder()).isNotEmpty();
                    Random random = new Random(7);
                    for (int shot = 0; shot < SHOTS; shot++) {
                        String broken = broken(text(seeds.get(random.nextInt(seeds.size()))), random);
                        assertTimeoutPreemptively(LONGEST, () -> reader.attack(broken), broken);
                    }
                }));
    }

    private static List<Path> files(FuzzedReader reader) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(reader.folder()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A few pieces cut out, doubled, or put elsewhere. */
    private static String broken(String text, Random random) {
        List<String> pieces = new ArrayList<>(List.of(text.split("(?<=[,:{}\\[\\]\"\\n])", -1)));
        for (int change = 0; change < 1 + random.nextInt(4); change++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(3)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
                default -> pieces.set(at, pieces.get(random.nextInt(pieces.size())));
            }
            if (pieces.isEmpty()) {
                return "";
            }
        }
        return String.join("", pieces);
    }
}
