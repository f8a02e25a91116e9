package dev.portolan.ui.flows;

import dev.portolan.trace.ExpectationTally;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.Node;

/** How an expectation or several of them stand, with a shape, a colour and a word for it. */
public enum Verdict {
    MET("passed", "met", "verdict.met"),
    FAILED("error", "failed", "verdict.failed"),
    OPEN("undetermined", "open", "verdict.open"),
    /** Nothing is expected. */
    NONE("minus", "none", "verdict.none");

    private final String icon;
    private final String style;
    private final String key;

    Verdict(String icon, String style, String key) {
        this.icon = icon;
        this.style = style;
        this.key = key;
    }

    static Verdict of(Optional<Boolean> ok) {
        return ok.map(holds -> holds ? MET : FAILED).orElse(OPEN);
    }

    /** The worst of several. */
    public static Verdict of(ExpectationTally tally) {
        if (tally.failed() > 0) {
            return FAILED;
        }
        if (tally.open() > 0) {
            return OPEN;
        }
        return tally.all() > 0 ? MET : NONE;
    }

    /** The shape in its colour. */
    public Node mark(double side) {
        Node mark = Icons.ui(icon, side);
        mark.getStyleClass().addAll("verdict", "verdict-" + style);
        return mark;
    }

    public String words() {
        return Texts.of(key);
    }
}
