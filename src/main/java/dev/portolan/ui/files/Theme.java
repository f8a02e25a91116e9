package dev.portolan.ui.files;

import dev.portolan.ui.text.Texts;

/** The colours of the window: the user's choice, or what the system has. */
public enum Theme {
    SYSTEM("theme.system"),
    LIGHT("theme.light"),
    DARK("theme.dark");

    private final String key;

    Theme(String key) {
        this.key = key;
    }

    public String label() {
        return Texts.of(key);
    }
}
