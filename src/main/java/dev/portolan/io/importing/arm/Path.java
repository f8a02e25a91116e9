package dev.portolan.io.importing.arm;

import java.util.Optional;

/** The way to a value inside a resource's body, such as {@code properties.subnets[0].name}. */
record Path(Optional<Path> parent, String step) {

    static final Path ROOT = new Path(Optional.empty(), "");

    Path member(String name) {
        return new Path(Optional.of(this), parent.isEmpty() ? name : "." + name);
    }

    Path item(int index) {
        return new Path(Optional.of(this), "[" + index + "]");
    }

    /** Whether it leads to the name of the resource or of an item in a list. */
    boolean isName() {
        return step.equalsIgnoreCase(".name")
                && parent.map(at -> at.step.startsWith("[")).orElse(false);
    }

    @Override
    public String toString() {
        return parent.map(Path::toString).orElse("") + step;
    }
}
