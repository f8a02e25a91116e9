package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Rules;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int rules(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "rules";
        System.arraycopy(words, 0, all, 1, words.length);
        return Commands.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void theCatalogueIsALinePerRule() {
        assertThat(rules()).isZero();
        assertThat(out.toString().lines()).hasSameSizeAs(Rules.all());
    }

    @Test
    void theCatalogueAsJsonHasEveryRule() {
        rules("--format", "json");
        JsonNode all = JsonMapper.shared().readTree(out.toString()).get("rules");
        assertThat(all).hasSameSizeAs(Rules.all());
        assertThat(all.get(0).propertyNames())
                .contains("id", "title", "severity", "pillar", "why", "remedy", "fix", "thresholds", "alsoKnownAs");
    }

    @Test
    void theCatalogueAsMarkdownHasContents() {
        rules("--format", "markdown");
        assertThat(out.toString()).startsWith("# Rules").contains("| Family | Rule |", "## ING-007: ");
    }

    @Test
    void onePageExplainsARule() {
        assertThat(rules("ing-007")).isZero();
        assertThat(out.toString()).startsWith("ING-007  ").contains("Why", "What to do", "Sources");
    }

    @Test
    void anUnknownRuleIsOneSentence() {
        assertThat(rules("ING-077")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("\"ING-077\"; did you mean");
    }

    @Test
    void theCoverageNamesTheRulesOfEveryItem() {
        rules("--coverage");
        assertThat(out.toString())
                .contains("of 27 network items of the AKS review checklist answered", "06.07.08")
                .contains("DDOS-001");
    }
}
