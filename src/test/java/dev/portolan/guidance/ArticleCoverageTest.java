package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleCoverageTest {

    private static final Set<String> RULES =
            Rules.all().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());

    private static final Pattern SAMPLE = Pattern.compile("sample ([a-z-]+)");

    @Test
    void everyRecommendationIsARuleAFeatureOrOutside() {
        assertThat(ArticleCoverage.all())
                .isNotEmpty()
                .allMatch(entry ->
                        !entry.recommendation().isBlank() && !entry.heading().isBlank())
                .allMatch(entry -> entry.outside().isEmpty()
                        ? !entry.rules().isEmpty() || !entry.feature().isEmpty()
                        : entry.rules().isEmpty() && entry.feature().isEmpty());
    }

    @Test
    void everyRuleThatIsNamedExists() {
        assertThat(ArticleCoverage.all())
                .flatExtracting(ArticleCoverage.Entry::rules)
                .allMatch(RULES::contains);
    }

    @Test
    void everyRuleThatCitesTheArticleIsNamed() {
        List<String> citing = Rules.all().stream()
                .map(Rule::info)
                .filter(RuleInfo::isFromArticle)
                .map(RuleInfo::id)
                .toList();
        assertThat(ArticleCoverage.all())
                .flatExtracting(ArticleCoverage.Entry::rules)
                .containsAll(citing);
    }

    @Test
    void everySampleThatIsNamedExists() {
        for (ArticleCoverage.Entry entry : ArticleCoverage.all()) {
            Matcher sample = SAMPLE.matcher(entry.feature());
            while (sample.find()) {
                assertThat(Files.exists(Path.of("samples", sample.group(1) + ".topology.json")))
                        .as(sample.group(1))
                        .isTrue();
            }
        }
    }

    @Test
    void recommendationsAreOnesOwnWordsAndSaidOnce() {
        assertThat(ArticleCoverage.all())
                .extracting(ArticleCoverage.Entry::recommendation)
                .doesNotHaveDuplicates()
                .allMatch(words -> words.length() < 100 && !words.endsWith("."));
    }
}
