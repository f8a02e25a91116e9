package dev.portolan.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DesignSearchTest {

    private static DesignSearch search;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("samples/aks-regional.topology.json");
        Design design = DesignReader.read(file.toString(), Files.readString(file))
                .design()
                .orElseThrow();
        search = new DesignSearch(design, Catalog.azure(), List.of());
    }

    private static List<String> titles(String words) {
        return search.matching(words).stream()
                .map(DesignSearch.Match::title)
                .distinct()
                .toList();
    }

    @Test
    void namesAddressesPropertiesAndFindingsAreFound() {
        assertThat(titles("afw-hub")).startsWith("afw-hub");
        assertThat(titles("10.200.0.4")).contains("afw-hub");
        assertThat(titles("application gateway")).startsWith("agw-public");
        assertThat(titles("outbound userDefined")).contains("aks-prod");
    }

    @Test
    void nothingInTheFieldListsAllComponentsAndNonsenseNothing() {
        assertThat(search.matching(""))
                .hasSizeGreaterThan(30)
                .allMatch(match -> !match.title().isBlank());
        assertThat(search.matching("no such thing anywhere")).isEmpty();
    }
}
