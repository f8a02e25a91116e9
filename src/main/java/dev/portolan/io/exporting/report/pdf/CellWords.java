package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide the words of a cell are, by its lines, in points.
 *
 * @param indent what stands before each of them
 */
record CellWords(List<List<Word>> texts, double indent) {

    /**
     * A word.
     *
     * @param bare without the space behind it
     * @param whole with it
     * @param parts between which it may be broken
     */
    private record Word(double bare, double whole, List<Double> parts) {}

    static CellWords of(ColumnWidths widths, Cell cell, double mark) {
        List<List<Word>> texts = new ArrayList<>();
        for (Text line : cell.lines()) {
            List<Word> words = new ArrayList<>();
            for (Run run : line.runs()) {
                Type type = widths.type(run);
                for (String word : LineBreaker.words(widths.flow().fonts().printable(run.words(), type.face()))) {
                    words.add(word(widths.flow().fonts(), word, type));
                }
            }
            texts.add(words);
        }
        return new CellWords(texts, ColumnWidths.indent(cell, mark));
    }

    private static Word word(Fonts fonts, String word, Type type) {
        return new Word(
                fonts.width(word.stripTrailing(), type),
                fonts.width(word, type),
                LineBreaker.parts(word).stream()
                        .map(part -> fonts.width(part, type))
                        .toList());
    }

    /** As a breaker of lines would break them. */
    int lines(double width) {
        return texts.stream().mapToInt(words -> lines(words, width - indent)).sum();
    }

    private static int lines(List<Word> words, double width) {
        int lines = 1;
        double used = 0;
        for (Word word : words) {
            List<Double> tokens = word.bare() <= width ? List.of(word.whole()) : word.parts();
            double space = word.whole() - word.bare();
            for (double token : tokens) {
                if (used > 0 && used + token - space > width) {
                    lines++;
                    used = 0;
                }
                used += token;
                while (used - space > width) {
                    lines++;
                    used -= width;
                }
            }
        }
        return lines;
    }
}
