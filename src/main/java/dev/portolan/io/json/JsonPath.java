package dev.portolan.io.json;

import dev.portolan.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** The way from a file's root to a place in it, such as {@code components[3].kind}. */
public record JsonPath(Optional<JsonPath> parent, Step step) {

    /** One step down: to a member, or to an item where {@code index} is not negative; spelled out only when shown. */
    record Step(String name, int index) {
        @Override
        public String toString() {
            if (index >= 0) {
                return "[" + index + "]";
            }
            return PLAIN.matcher(name).matches()
                    ? "." + name
                    : "[" + JsonPrinter.flat(Value.of(Problems.shortened(name, LONGEST / 4))) + "]";
        }
    }

    public static final JsonPath ROOT = new JsonPath(Optional.empty(), new Step("", -1));

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,80}");
    private static final int LONGEST = 160;

    public JsonPath member(String name) {
        return new JsonPath(Optional.of(this), new Step(name, -1));
    }

    public JsonPath item(int index) {
        return new JsonPath(Optional.of(this), new Step("", index));
    }

    @Override
    public String toString() {
        Deque<String> steps = new ArrayDeque<>();
        Optional<JsonPath> at = Optional.of(this);
        while (at.isPresent() && at.get().parent.isPresent()) {
            steps.push(at.get().step.toString());
            at = at.get().parent;
        }
        String path = String.join("", steps);
        return Problems.shortened(path.startsWith(".") ? path.substring(1) : path, LONGEST);
    }
}
