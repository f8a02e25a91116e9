package dev.portolan.ui.findings;

import dev.portolan.ui.text.Texts;

/** How findings stand together in their list. */
enum Grouping {
    NONE("findings.grouping.none"),
    RULE("findings.grouping.rule"),
    COMPONENT("findings.grouping.component");

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    String label() {
        return Texts.of(key);
    }
}
