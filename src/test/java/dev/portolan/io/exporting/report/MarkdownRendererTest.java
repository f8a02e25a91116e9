package dev.portolan.io.exporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownRendererTest {

    private static Stream<Document> packs() {
        return Stream.concat(Packs.samples().map(Packs::of), Stream.of(Packs.hostile()));
    }

    private static List<String> lines(Document pack) {
        return new String(Packs.rendered("md", pack), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Cells of a row: bars that no backslash takes back. */
    private static int cells(String line) {
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                bars++;
            }
        }
        return bars - 1;
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyRowHasAsManyCellsAsItsHead(Document pack) {
        int columns = 0;
        for (String line : lines(pack)) {
            if (!line.startsWith("|")) {
                columns = 0;
            } else if (columns == 0) {
                columns = cells(line);
            } else {
                assertThat(cells(line)).as(line).isEqualTo(columns);
            }
        }
    }

    @Test
    void hostileNamesStartNeitherATagNorALink() {
        String text = String.join("\n", lines(Packs.hostile()));
        assertThat(text.replaceAll("<a id=\"[A-Za-z0-9-]+\"></a>|<br>|\\(<[^ <>]+>\\)", ""))
                .doesNotContain("<");
        assertThat(text).contains("&lt;script&gt;alert").doesNotContainPattern("(?<!\\\\)\\]\\(javascript");
    }

    @Test
    void everyLinkOfTheContentsHasItsAnchor() {
        String text = String.join("\n", lines(Packs.of("aks-baseline")));
        Packs.of("aks-baseline")
                .sections()
                .forEach(section -> assertThat(text)
                        .contains("](#" + section.id() + ")")
                        .contains("<a id=\"" + section.id() + "\"></a>"));
    }

    @Test
    void aReaderNeedsNoKeyToTheTables() {
        String text = String.join("\n", lines(Packs.of("poor-design")));
        assertThat(text)
                .contains("| Peering |", "not given", "Rules: none")
                .contains("ING-001", "Pods must not be exposed by a public load balancer")
                .doesNotContain("Peering, peering")
                .doesNotContainPattern("\\d\\d/\\d\\d/\\d{4}");
    }

    @Test
    void protocolsAndPortsOfAFirewallRuleAreTwoLines() {
        assertThat(lines(Packs.of("poor-design")))
                .anyMatch(
                        line -> line.contains("HTTP, HTTPS<br>80, 443") || line.contains("`HTTP, HTTPS`<br>`80, 443`"));
    }

    @Test
    void whatTheFirewallLetsThroughIsCountedWithoutNoughts() {
        assertThat(String.join("\n", lines(Packs.of("aks-baseline"))))
                .contains("Of 23 required names: 19 are allowed, 4 are not determined.");
    }

    @Test
    void theAnswerToWhatWasDeniedIsToldAsOne() {
        String text = String.join("\n", lines(Packs.of("pod-subnet")));
        assertThat(text)
                .contains("**Answer as if the request had arrived, delivered**: Partner API → afw-hub → np-apps")
                .contains("**Answer, delivered**: Partner API → afw-hub → orders");
    }
}
