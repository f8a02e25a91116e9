package dev.portolan.ui.files;

import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.ui.text.Texts;
import java.util.Arrays;

/**
 * What somebody wants to have written of a design.
 *
 * @param format of a review or comparison
 * @param sanitised whether names and addresses become others
 */
public record ReportWish(Sort sort, Renderer format, boolean sanitised) {

    /** What is written. */
    public enum Sort {
        REVIEW("report.review"),
        COMPARISON("report.comparison"),
        HAND_OVER("report.hand-over");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        public String label() {
            return Texts.of(key);
        }
    }

    /** A review as a web page. */
    public static final ReportWish USUAL =
            new ReportWish(Sort.REVIEW, Renderers.all().get(0), false);

    ReportWish with(Sort newSort) {
        return new ReportWish(newSort, format, sanitised);
    }

    ReportWish with(Renderer newFormat) {
        return new ReportWish(sort, newFormat, sanitised);
    }

    ReportWish sanitised(boolean whether) {
        return new ReportWish(sort, format, whether);
    }

    /** Two versions get other names each, so that a comparison of copies would find changes that are none. */
    boolean canBeSanitised() {
        return sort != Sort.COMPARISON;
    }

    /** As a line in the settings of the window. */
    String text() {
        return String.join(" ", sort.name(), format.id(), Boolean.toString(sanitised));
    }

    /** The wish in a line; what is not known is as usual. */
    static ReportWish read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            return USUAL;
        }
        Sort sort = Arrays.stream(Sort.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst()
                .orElse(USUAL.sort);
        return new ReportWish(sort, Renderers.byId(words[1]).orElse(USUAL.format), words[2].equals("true"));
    }
}
