package dev.portolan.report;

import dev.portolan.guidance.ArticleCoverage;
import dev.portolan.guidance.Sources;
import java.util.List;

/** What becomes of the article's recommendations, as Markdown. */
public final class ArticleReference {

    private ArticleReference() {}

    public static String of(List<ArticleCoverage.Entry> entries) {
        StringBuilder text = new StringBuilder(
                "# The article\n\nWhat Portolan makes of each recommendation of \"%s\" (%s): the rules that hold a design against"
                        .formatted(Sources.ARTICLE.title(), Sources.ARTICLE.date()));
        text.append(" it, what shows it\nbeside them, or why it is outside of a topology.\n");
        String heading = "";
        for (ArticleCoverage.Entry entry : entries) {
            if (!entry.heading().equals(heading)) {
                heading = entry.heading();
                text.append("\n## %s\n\n| Recommendation | Rules | Shown by |\n|---|---|---|\n".formatted(heading));
            }
            text.append("| %s | %s | %s |\n"
                    .formatted(entry.recommendation(), String.join(", ", entry.rules()), shown(entry)));
        }
        return text.toString();
    }

    private static String shown(ArticleCoverage.Entry entry) {
        return entry.outside().isEmpty()
                ? entry.feature()
                : "outside of a topology, because %s".formatted(entry.outside());
    }
}
