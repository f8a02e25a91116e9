package dev.portolan.ui.inspector;

import dev.portolan.guidance.Finding;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The findings about what is selected, the worst first; of very many only the first, as the list of findings has all. */
final class AdviceCards {

    /** More are not read beside the properties, and take longer to draw than a selection may. */
    private static final int MOST = 12;

    private final Function<Finding, Node> card;

    /** @param card draws one */
    AdviceCards(Function<Finding, Node> card) {
        this.card = card;
    }

    List<Node> about(Set<Subject> selection, List<Finding> findings) {
        List<Finding> about = findings.stream()
                .filter(one -> one.subjects().stream().anyMatch(selection::contains))
                .toList();
        Stream<Node> cards = about.stream().limit(MOST).map(card);
        int more = about.size() - MOST;
        return more <= 0
                ? cards.toList()
                : Stream.concat(cards, Stream.of(Words.prose(Texts.counted("inspector.more-findings", more), "muted")))
                        .toList();
    }
}
