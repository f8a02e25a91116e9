package dev.portolan.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words with their styles, on one line or as many as it takes. */
public record Text(List<Run> runs) {

    public static final Text EMPTY = new Text(List.of());

    public Text {
        runs = runs.stream().filter(run -> !run.words().isEmpty()).toList();
    }

    public static Text of(String words) {
        return new Text(List.of(new Run(words, Run.Style.PLAIN)));
    }

    public static Text code(String words) {
        return new Text(List.of(new Run(words, Run.Style.CODE)));
    }

    public static Text strong(String words) {
        return new Text(List.of(new Run(words, Run.Style.STRONG)));
    }

    public static Text link(String words, String target) {
        return new Text(List.of(new Run(words, Run.Style.PLAIN, target)));
    }

    public Text and(String words) {
        return and(words, Run.Style.PLAIN);
    }

    public Text and(String words, Run.Style style) {
        return and(new Text(List.of(new Run(words, style))));
    }

    public Text and(Text more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more.runs);
        return new Text(all);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The words without their styles. */
    public String words() {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }
}
