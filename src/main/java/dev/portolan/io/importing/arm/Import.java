package dev.portolan.io.importing.arm;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.arm.expression.Budget;
import dev.portolan.io.importing.arm.expression.Expressions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reading of one file: what it may take, what was found, and what is to be said of it. */
final class Import {

    private static final int MOST_SAID = 1_000;

    private final String file;
    private final Budget budget = new Budget();
    private final Expressions expressions = new Expressions();
    private final Directory directory = new Directory();
    private final References references = new References(this);
    private final List<Instance> instances = new ArrayList<>();
    private final Waiting waiting = new Waiting(this);
    private final Set<String> assumed = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<String> notDeployed = new ArrayList<>();
    private boolean complete;
    private boolean saidTooDeep;
    private int evaluated;
    private int opaque;

    Import(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    Budget budget() {
        return budget;
    }

    Expressions expressions() {
        return expressions;
    }

    Directory directory() {
        return directory;
    }

    References references() {
        return references;
    }

    /** Those of the whole file, in the order in which it has them. */
    List<Instance> instances() {
        return instances;
    }

    void add(Instance instance) {
        instances.add(instance);
        waiting.add(instance);
    }

    Waiting waiting() {
        return waiting;
    }

    /** Whether all resources are in the directory, so that those which are not there are elsewhere. */
    boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    void assume(String sentence) {
        if (assumed.size() < MOST_SAID) {
            assumed.add(sentence);
        }
    }

    void problem(int line, String message) {
        if (problems.size() < MOST_SAID) {
            problems.add(new Problem(file, line, "", message));
        }
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void isNotDeployed(String resource) {
        notDeployed.add(resource);
    }

    void count(boolean hasValue) {
        if (hasValue) {
            evaluated++;
        } else {
            opaque++;
        }
    }

    /** Says once that an expression on this line was too deep, if one was. */
    void noticeDepth(int line) {
        if ((budget.exceededDepth() || expressions.exceededDepth()) && !saidTooDeep) {
            saidTooDeep = true;
            problem(line, "the expression here leads through too many others; it is not evaluated");
        }
    }

    List<String> assumed() {
        List<String> all = new ArrayList<>(assumed);
        if (!notDeployed.isEmpty()) {
            all.add("Not deployed, as their conditions are false: "
                    + String.join(", ", notDeployed.subList(0, Math.min(MOST_SAID, notDeployed.size()))) + ".");
        }
        return all;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    int evaluated() {
        return evaluated;
    }

    int opaque() {
        return opaque;
    }
}
