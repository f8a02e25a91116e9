package dev.portolan.io.importing.arm.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class FunctionsTest {

    private static final Path COUNTED = Path.of("../shared/corpus/corpus-stats.md");
    private static final Pattern WANTED = Pattern.compile(
            "\\*\\*CORE slice\\*\\*.*?: (.*?)\\n\\n *to 99 %[^:]*: (.*?)\\n\\n *to 100 %[^:]*: (.*?)\\n");

    @Test
    void everyFunctionOfNetworkTemplatesIsKnown(TestReporter reporter) throws IOException {
        assumeTrue(Files.exists(COUNTED), "the corpus is not beside the project");
        Matcher wanted = WANTED.matcher(Files.readString(COUNTED));
        assertThat(wanted.find()).isTrue();
        Set<String> names = new TreeSet<>();
        for (int group = 1; group <= 3; group++) {
            names.addAll(List.of(wanted.group(group).split(", ")));
        }
        // a template's own functions have no name here, and lambda is read by those that take one
        names.removeAll(Set.of("<user-defined fn>", "lambda"));
        reporter.publishEntry("functions", String.valueOf(names.size()));
        assertThat(names)
                .hasSizeGreaterThan(80)
                .allMatch(name -> Functions.named(name).isPresent());
    }

    @Test
    void namesAreComparedWithoutCase() {
        assertThat(Functions.named("RESOURCEID")).isPresent();
        assertThat(Functions.named("listAnything")).isPresent();
        assertThat(Functions.named("nothing")).isEmpty();
    }
}
