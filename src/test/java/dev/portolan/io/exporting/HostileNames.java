package dev.portolan.io.exporting;

import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Designs for exporters: every sample, and one whose names mean to do harm. */
final class HostileNames {

    static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "=cmd|'/C calc'!A0",
            "\u202Egnp.exe\u202C \u200Fright to left",
            "x".repeat(4_000),
            "\uD83D\uDEA2 ship \u2388 \u4E2D\u6587 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u05E2\u05D1\u05E8\u05D9\u05EA",
            "\uD83D\uDC69\u200D\uD83D\uDCBB joined",
            "end",
            "a\"b'c`d;e#f%g&h|i",
            "back\\",
            "new\nline\ttab\r\n",
            "]]> --> <!-- ]]>",
            "subgraph x[\"y\"]",
            "\u0001\u0007 \uD800 \uFFFE",
            "#quot; &lt; %%{init}%%",
            "{{{}}}",
            "",
            "   ");

    private HostileNames() {}

    static Stream<Design> withSamples() throws IOException {
        List<Design> samples = ExportersTest.samples().map(HostileNames::read).toList();
        Design any = samples.get(3);
        return Stream.concat(samples.stream(), Stream.of(hostile(any)));
    }

    private static Design hostile(Design design) {
        Design next = design.named(ALL.get(0) + ALL.get(2) + ALL.get(12));
        int number = 0;
        for (Component component : design.topology().components()) {
            next = next.with(component.named(ALL.get(number++ % ALL.size())));
        }
        for (Link link : design.topology().links()) {
            next = next.with(link.named(ALL.get(number++ % ALL.size())));
        }
        return next;
    }

    private static Design read(Path sample) {
        try {
            return DesignReader.read(sample.toString(), Files.readString(sample))
                    .design()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
