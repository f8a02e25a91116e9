package dev.portolan.io.importing.files;

import dev.portolan.io.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Files of which no design can be made; says why, a sentence for each problem. */
public final class NotImported extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    NotImported(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
