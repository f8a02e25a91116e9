package dev.portolan.ui.state;

import dev.portolan.model.Design;

/** Whoever judges a design: follows its flows and asks the rules. Called off the FX thread. */
@FunctionalInterface
public interface Analyst {

    Assessment assess(Design design, Standpoint standpoint);
}
