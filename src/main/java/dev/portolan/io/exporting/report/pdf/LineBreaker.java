package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Run;
import dev.portolan.report.document.Text;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at spaces; a word longer than a line behind its marks, or where the line ends. */
final class LineBreaker {

    private static final String AFTER = "-/.,:;_→|&?=";

    private final Fonts fonts;

    LineBreaker(Fonts fonts) {
        this.fonts = fonts;
    }

    /** At least one line. */
    List<List<Piece>> lines(Text text, Type type, double width, int accent) {
        Filling filling = new Filling(width);
        for (Run run : text.runs()) {
            Type dressed = dressed(run, type, accent);
            String words = fonts.printable(run.words(), dressed.face());
            for (String word : words(words)) {
                filling.add(word, dressed, run.target());
            }
        }
        return filling.done();
    }

    List<List<Piece>> lines(String words, Type type, double width) {
        return lines(Text.of(words), type, width, type.colour());
    }

    private static Type dressed(Run run, Type type, int accent) {
        Type dressed = switch (run.style()) {
            case PLAIN -> type;
            case STRONG -> type.with(type.face() == Face.MONO ? Face.MONO : Face.SEMIBOLD);
            case QUIET -> type.coloured(Colours.QUIET);
            case CODE -> type.with(Face.MONO).sized(type.size() * 0.9);
        };
        return run.target().isEmpty() ? dressed : dressed.coloured(accent);
    }

    /** Words with the spaces behind them. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' && (i + 1 == text.length() || text.charAt(i + 1) != ' ')) {
                words.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** The parts of a word that is too long for a line, with the mark behind each. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < word.length() - 1; i++) {
            if (AFTER.indexOf(word.charAt(i)) >= 0 && AFTER.indexOf(word.charAt(i + 1)) < 0) {
                parts.add(word.substring(start, i + 1));
                start = i + 1;
            }
        }
        parts.add(word.substring(start));
        return parts;
    }

    /** Lines while they are filled. */
    private final class Filling {
        private final double width;
        private final List<List<Piece>> lines = new ArrayList<>();
        private List<Piece> line = new ArrayList<>();
        private double used;

        Filling(double width) {
            this.width = width;
        }

        void add(String word, Type type, String target) {
            if (fonts.width(word.stripTrailing(), type) <= width) {
                fit(word, type, target);
            } else {
                parts(word).forEach(part -> fit(part, type, target));
            }
        }

        private void fit(String token, Type type, String target) {
            String bare = token.stripTrailing();
            double needed = fonts.width(bare, type);
            if (used > 0 && used + needed > width) {
                end();
            }
            if (needed > width) {
                split(token, type, target);
            } else if (!(line.isEmpty() && bare.isEmpty())) {
                put(token, type, target);
            }
        }

        private void put(String words, Type type, String target) {
            double wide = fonts.width(words, type);
            int last = line.size() - 1;
            if (last >= 0
                    && line.get(last).type().equals(type)
                    && line.get(last).target().equals(target)) {
                Piece before = line.get(last);
                line.set(last, new Piece(before.words() + words, type, before.width() + wide, target));
            } else {
                line.add(new Piece(words, type, wide, target));
            }
            used += wide;
        }

        private void split(String token, Type type, String target) {
            StringBuilder part = new StringBuilder();
            double wide = used;
            for (int code : token.codePoints().toArray()) {
                double next = fonts.width(code, type);
                if (wide + next > width && part.length() > 0) {
                    put(part.toString(), type, target);
                    end();
                    part.setLength(0);
                    wide = 0;
                }
                part.appendCodePoint(code);
                wide += next;
            }
            put(part.toString(), type, target);
        }

        private void end() {
            lines.add(line);
            line = new ArrayList<>();
            used = 0;
        }

        List<List<Piece>> done() {
            if (!line.isEmpty() || lines.isEmpty()) {
                end();
            }
            return lines;
        }
    }
}
