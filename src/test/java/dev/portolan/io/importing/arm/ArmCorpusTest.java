package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Real templates, read in place. */
class ArmCorpusTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    @Test
    void everyTemplateIsReadAndMostOfItsExpressionsHaveAValue(TestReporter reporter) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
        int evaluated = 0;
        int opaque = 0;
        List<Path> templates = templates();
        for (Path template : templates) {
            Resources read = read(template);
            evaluated += read.evaluated();
            opaque += read.opaque();
            reporter.publishEntry(
                    template.getFileName().toString(),
                    "%d resources, %d expressions with a value, %d without"
                            .formatted(read.resources().size(), read.evaluated(), read.opaque()));
            assertThat(read.resources()).as(template.toString()).isNotEmpty();
        }
        reporter.publishEntry(
                templates.size() + " templates", evaluated + " expressions with a value, " + opaque + " without");
        assertThat(templates).hasSizeGreaterThan(20);
        assertThat(evaluated).isGreaterThan(3 * opaque);
    }

    private static Resources read(Path template) throws IOException {
        Optional<Path> parameters = parameters(template);
        return parameters.isPresent()
                ? ArmTemplates.read(file(template), file(parameters.get()))
                : ArmTemplates.read(file(template));
    }

    private static Optional<Path> parameters(Path template) throws IOException {
        String id = template.getFileName().toString().split("-", 2)[0];
        try (Stream<Path> files = Files.list(template.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(id))
                    .filter(file -> ArmTemplates.recognisesParameters(unchecked(file)))
                    .sorted()
                    .findFirst();
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.list(CORPUS.resolve("arm")), Files.list(CORPUS.resolve("bicep")))) {
            return files.filter(file -> ArmTemplates.recognises(unchecked(file)))
                    .sorted()
                    .toList();
        }
    }

    private static SourceFile unchecked(Path file) {
        try {
            return file(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SourceFile file(Path file) throws IOException {
        return new SourceFile(file.toString(), Files.readString(file));
    }
}
