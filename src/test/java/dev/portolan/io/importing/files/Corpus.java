package dev.portolan.io.importing.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.io.importing.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real files that no one here wrote, read in place; tests are skipped where the folder is absent. */
final class Corpus {

    private static final Path FOLDER = Path.of("../shared/corpus");

    private static final List<String> KINDS = List.of("arm", "bicep", "export", "k8s", "tfplan");

    private Corpus() {}

    static Path folder() {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus is not beside the project");
        return FOLDER;
    }

    /** The files or folders of an item such as {@code A08}, its parameter file included. */
    static List<Path> item(String id) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String kind : KINDS) {
            try (Stream<Path> files = Files.list(folder().resolve(kind))) {
                files.filter(file -> file.getFileName().toString().startsWith(id + "-"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** All items, in order. */
    static List<String> items() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String kind : KINDS) {
            try (Stream<Path> files = Files.list(folder().resolve(kind))) {
                files.map(file -> file.getFileName().toString().split("-", 2)[0])
                        .filter(id -> id.length() == 3)
                        .distinct()
                        .sorted()
                        .forEach(ids::add);
            }
        }
        return ids.stream().distinct().toList();
    }

    static Imported imported(String id) throws IOException {
        return opened(item(id), List.of());
    }

    static Imported opened(List<Path> files, List<Path> parameters) throws IOException {
        try {
            return ForeignFiles.open(files, parameters);
        } catch (NotImported e) {
            throw new AssertionError(e);
        }
    }
}
