package dev.portolan.io.importing.kubernetes;

import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Node;
import dev.portolan.io.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The documents of a YAML file, each read for itself: a broken one costs only itself.
 */
final class YamlDocuments {

    static final int MOST_CHARACTERS = 16 * 1024 * 1024;
    static final int MOST_DOCUMENTS = 20_000;

    private static final Predicate<String> MARKER =
            Pattern.compile("---(\\s.*)?").asMatchPredicate();
    private static final Predicate<String> END =
            Pattern.compile("\\.\\.\\.\\s*").asMatchPredicate();
    private static final Predicate<String> EMPTY = Pattern.compile("\\s*(#.*)?").asMatchPredicate();

    private final Problems problems;
    private final List<Node> found = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean blank = true;
    private int start;
    private int documents;
    private int budget = YamlReader.MOST_NODES;

    private YamlDocuments(Problems problems) {
        this.problems = problems;
    }

    /** Every document that is not empty, in order; what is no YAML has been reported. */
    static List<Node> read(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.error(
                    0,
                    JsonPath.ROOT,
                    "this file is larger than %d MB, which no manifest is; is it the right file?"
                            .formatted(MOST_CHARACTERS / 1024 / 1024));
            return List.of();
        }
        YamlDocuments documents = new YamlDocuments(problems);
        documents.split(text);
        return documents.found;
    }

    /** A marker at the start of a line parts documents wherever it stands, in block texts too (YAML 1.2, 9.1.2). */
    private void split(String text) {
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            if (MARKER.test(line)) {
                take();
                start = number;
                current.append(line.substring(3));
                blank = EMPTY.test(line.substring(3));
            } else if (END.test(line)) {
                take();
                start = number;
            } else if (!(blank && line.startsWith("%"))) { // a directive
                current.append(line);
                blank &= EMPTY.test(line);
            }
            current.append('\n');
            number++;
        }
        take();
    }

    private void take() {
        if (!blank && budget > 0 && ++documents <= MOST_DOCUMENTS) {
            YamlReader reader = new YamlReader(start, problems, budget);
            reader.read(current.toString()).ifPresent(found::add);
            budget -= reader.size();
        }
        if (documents == MOST_DOCUMENTS + 1) {
            problems.error(
                    start + 1, JsonPath.ROOT, "more than 20,000 documents stand in this file; the rest was not read");
        }
        current.setLength(0);
        blank = true;
    }
}
