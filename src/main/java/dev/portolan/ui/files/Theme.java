package dev.portolan.ui.files;

/** The colours of the window: the user's choice, or what the system has. */
public enum Theme {
    SYSTEM("Like the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
