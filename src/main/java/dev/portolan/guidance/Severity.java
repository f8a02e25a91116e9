package dev.portolan.guidance;

/** How bad a finding is; each level has a definition (SEMANTICS 6). */
public enum Severity {
    ERROR("error", "The design will not work, or leaves something exposed, as drawn."),
    WARNING("warning", "It works, against the guidance."),
    INFO("info", "Worth knowing, or deciding knowingly.");

    private final String id;
    private final String definition;

    Severity(String id, String definition) {
        this.id = id;
        this.definition = definition;
    }

    /** As it stands in files and options. */
    public String id() {
        return id;
    }

    /** In words, for one or for several. */
    public String counted(long number) {
        return number + " " + id + (number == 1 || this == INFO ? "" : "s");
    }

    public String definition() {
        return definition;
    }

    public boolean isAtLeast(Severity level) {
        return compareTo(level) <= 0;
    }
}
