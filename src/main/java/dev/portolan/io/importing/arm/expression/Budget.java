package dev.portolan.io.importing.arm.expression;

import dev.portolan.io.importing.Cancelled;
import tools.jackson.databind.JsonNode;

/** How much the evaluation of one file may take; real templates need less than a hundredth. */
public final class Budget {

    /** Calls, characters and items that may be produced. */
    private static final long MOST = 60_000_000;

    private static final int DEEPEST = 400;

    /** What it costs to look at one value among others. */
    static final int LOOK = 10;

    private final long most;
    private long spent;
    private int depth;
    private boolean exceededDepth;

    public Budget() {
        this(MOST);
    }

    Budget(long most) {
        this.most = most;
    }

    /**
     * Takes an amount of what is left.
     *
     * @throws TooMuch where that is less
     */
    public void spend(long amount) {
        spent += amount;
        if (spent > most) {
            throw new TooMuch("the expressions of this template grow beyond all measure; what follows is not read");
        }
    }

    /**
     * Spends as much as there is in the value, before something looks at all of it.
     *
     * @throws TooMuch where that is more than what is left
     * @throws NotEvaluated where lists and records stand in each other too deep
     */
    public void walk(JsonNode value) {
        walk(value, 0);
    }

    private void walk(JsonNode value, int deep) {
        Cancelled.check();
        spend(LOOK);
        if (deep > DEEPEST) {
            throw new NotEvaluated("the value is too deep");
        }
        value.forEach(inner -> walk(inner, deep + 1));
    }

    /**
     * Goes one step deeper; whoever does leaves again.
     *
     * @throws NotEvaluated where that is too deep
     */
    public void enter() {
        Cancelled.check();
        spend(LOOK);
        if (depth >= DEEPEST) {
            exceededDepth = true;
            throw new NotEvaluated("more than " + DEEPEST + " expressions stand in each other");
        }
        depth++;
    }

    public void leave() {
        depth--;
    }

    /** Whether {@link #enter} has refused. */
    public boolean exceededDepth() {
        return exceededDepth;
    }
}
