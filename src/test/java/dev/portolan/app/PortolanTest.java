package dev.portolan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortolanTest {

    private final List<String> calls = new ArrayList<>();
    private final StringWriter printed = new StringWriter();
    private final List<List<Path>> asked = new ArrayList<>();
    private int terminalAnswers;
    private boolean runs;

    @Test
    void aCommandIsAnsweredInTheTerminalWithItsExitCode() {
        terminalAnswers = 1;

        assertThat(run("Linux", "check", "shop.topology.json")).isEqualTo(1);
        assertThat(calls).containsExactly("terminal check shop.topology.json");
    }

    @Test
    void anOptionIsAnsweredInTheTerminal() {
        assertThat(run("Linux", "--version")).isZero();
        assertThat(calls).containsExactly("terminal --version");
    }

    @Test
    void filesOpenTheWindow() {
        assertThat(run("Windows 11", "shop.topology.json")).isZero();
        assertThat(calls).containsExactly("window shop.topology.json");
    }

    @Test
    void withoutDisplayTheFilesAreReportedAndNothingFails() {
        terminalAnswers = 1;

        assertThat(run("Linux", "a.topology.json", "b.topology.json")).isZero();
        assertThat(printed.toString()).startsWith("There is no display");
        assertThat(calls)
                .containsExactly(
                        "terminal check a.topology.json b.topology.json",
                        "terminal trace a.topology.json",
                        "terminal trace b.topology.json");
    }

    @Test
    void numbersArePrintedTheSameInEveryLanguage() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
            PrintWriter out = new PrintWriter(printed);
            Portolan.inTerminal(new String[] {"plan", "samples/aks-regional.topology.json"}, out, out);
            out.flush();
            assertThat(printed.toString()).contains("2,048 addresses");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirst() {
        runs = true;

        assertThat(run("Windows 11", "shop.topology.json")).isZero();
        assertThat(asked).containsExactly(List.of(Path.of("shop.topology.json")));
        assertThat(calls).isEmpty();
    }

    @Test
    void aNewInstanceAndAStartWithoutDisplayStandAlone() {
        runs = true;

        run("Windows 11", "--new-instance", "shop.topology.json");
        run("Linux", "shop.topology.json");

        assertThat(asked).isEmpty();
        assertThat(calls)
                .containsExactly(
                        "window shop.topology.json",
                        "terminal check shop.topology.json",
                        "terminal trace shop.topology.json");
    }

    private int run(String system, String... args) {
        Terminal terminal = (words, out, err) -> {
            calls.add("terminal " + String.join(" ", words));
            return terminalAnswers;
        };
        var display = new DisplayProbe(Map.of(), system, () -> {});
        var portolan = new Portolan(
                terminal,
                display,
                files -> {
                    asked.add(files);
                    return runs;
                },
                files -> calls.add("window " + String.join(" ", files)));
        var out = new PrintWriter(printed, true);
        return portolan.run(args, out, out);
    }
}
