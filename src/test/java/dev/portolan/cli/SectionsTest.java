package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.CheckFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final CheckFormat.Frame FRAME = new CheckFormat.Frame(List.of("<", "|"), ">");

    private static String printed(Sections sections) throws IOException {
        StringWriter out = new StringWriter();
        sections.printTo(out, FRAME);
        return out.toString();
    }

    private static Set<String> waiting() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("portolan") && name.endsWith(".part"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void whatADesignDoesNotAddLeavesNoSeparator() throws IOException {
        try (Sections sections = new Sections(",")) {
            sections.add(List.of("a", ""));
            sections.add(List.of("", ""));
            sections.add(List.of("b", "2"));
            assertThat(printed(sections)).isEqualTo("<a,b|2>");
        }
    }

    @Test
    void withoutADesignTheFrameIsThere() throws IOException {
        try (Sections sections = new Sections(",")) {
            assertThat(printed(sections)).isEqualTo("<|>");
        }
    }

    @Test
    void aLongResultWaitsInAFileThatIsGoneAfterwards() throws IOException {
        String page = "ü".repeat(1_500_000);
        Set<String> before = waiting();
        try (Sections sections = new Sections("\n")) {
            for (int i = 0; i < 5; i++) {
                sections.add(List.of(page, "" + i));
            }
            assertThat(waiting()).hasSize(before.size() + 1);
            assertThat(printed(sections))
                    .isEqualTo("<" + String.join("\n", page, page, page, page, page) + "|0\n1\n2\n3\n4>");
        }
        assertThat(waiting()).isEqualTo(before);
    }
}
