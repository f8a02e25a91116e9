package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.ArticleCoverage;
import dev.portolan.guidance.Rules;
import dev.portolan.report.ArticleReference;
import dev.portolan.report.KindsReference;
import dev.portolan.report.RulesReference;
import dev.portolan.ui.actions.Conventions;
import dev.portolan.ui.actions.ConventionsReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The generated documents are what the program would print; {@code -Ddocs.write=true} writes them anew. */
class DocsTest {

    @Test
    void theReferenceOfKindsIsWhatTheCatalogueSays() throws IOException {
        Path file = Path.of("src/docs/kinds.md");
        String text = KindsReference.of(Catalog.azure());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date; mvn test -Dtest=DocsTest -DargLine=-Ddocs.write=true writes it anew", file)
                .isEqualTo(text);
    }

    @Test
    void theCoverageOfTheArticleIsWhatItsTableSays() throws IOException {
        Path file = Path.of("src/docs/article-coverage.md");
        String text = ArticleReference.of(ArticleCoverage.all());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date; mvn test -Dtest=DocsTest -DargLine=-Ddocs.write=true writes it anew", file)
                .isEqualTo(text);
    }

    @Test
    void theReferenceOfRulesIsWhatTheRulesSay() throws IOException {
        Path file = Path.of("src/docs/rules.md");
        String text = RulesReference.of(Rules.all());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date; mvn test -Dtest=DocsTest -DargLine=-Ddocs.write=true writes it anew", file)
                .isEqualTo(text);
    }

    @Test
    void theConventionsAreWhatTheirTableAndTheKeymapsSay() throws IOException {
        Path file = Path.of("src/docs/conventions.md");
        String text = ConventionsReference.of(Conventions.all());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date; mvn test -Dtest=DocsTest -DargLine=-Ddocs.write=true writes it anew", file)
                .isEqualTo(text);
    }
}
