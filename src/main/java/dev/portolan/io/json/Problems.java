package dev.portolan.io.json;

import dev.portolan.io.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file; an error means that there is no design. */
public final class Problems {

    private static final int MOST = 100;
    private static final int LONGEST = 400;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int errors;

    public Problems(String file) {
        this.file = file;
    }

    public void error(int line, JsonPath path, String message) {
        errors++;
        add(line, path, message);
    }

    public void warn(int line, JsonPath path, String message) {
        add(line, path, message);
    }

    public boolean none() {
        return errors == 0;
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    private void add(int line, JsonPath path, String message) {
        Problem problem = new Problem(file, line, path.toString(), shortened(message, LONGEST));
        if (found.contains(problem)) {
            return;
        }
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(Problem.of(file, "there are more problems; mend these first"));
        }
    }

    public static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
