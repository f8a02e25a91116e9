package dev.portolan.ui.findings;

/** How findings stand together in their list. */
enum Grouping {
    NONE("The worst first"),
    RULE("By rule"),
    COMPONENT("By component");

    private final String label;

    Grouping(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
