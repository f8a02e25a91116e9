package dev.portolan.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the window, as far as tests of its texts read them: what is quoted, and which texts are asked for. */
final class UiSources {

    private static final Path FOLDER = Path.of("src/main/java/dev/portolan/ui");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("Texts\\.(of|counted)\\(");

    /** By file, without comments. */
    final Map<String, String> code = new TreeMap<>();

    /**
     * A text that the code asks for.
     *
     * @param keys the one that is named, or those that are named to choose from; empty where it is made at run time
     * @param arguments how many are given, the number of a counted text included
     */
    record Asked(String file, boolean counted, Set<String> keys, int arguments) {}

    UiSources() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> code.put(name(file), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that stands in quotation marks. */
    Set<String> quoted() {
        Set<String> all = new TreeSet<>();
        code.values().forEach(text -> all.addAll(quoted(text)));
        return all;
    }

    static List<String> quoted(String text) {
        List<String> all = new ArrayList<>();
        Matcher literal = LITERAL.matcher(text);
        while (literal.find()) {
            all.add(literal.group(1));
        }
        return all;
    }

    List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        code.forEach((file, text) -> {
            Matcher call = ASKED.matcher(text);
            while (call.find()) {
                List<String> given = arguments(text, call.end());
                all.add(new Asked(file, call.group(1).equals("counted"), keys(given.get(0)), given.size() - 1));
            }
        });
        return all;
    }

    /** Those that the first argument ends with; what stands in a condition is none. */
    private static Set<String> keys(String argument) {
        Set<String> keys = new TreeSet<>();
        boolean made = argument.contains(" + ");
        for (String part : argument.split("[?:]", -1)) {
            String word = part.strip();
            if (!made && LITERAL.matcher(word).matches()) {
                keys.add(word.substring(1, word.length() - 1));
            }
        }
        return keys;
    }

    /** What stands between the bracket before {@code start} and the one that closes it, parted by its commas. */
    private static List<String> arguments(String text, int start) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int from = start;
        for (int at = start; ; at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                at = pastLiteral(text, at);
            } else if ("([{".indexOf(sign) >= 0) {
                depth++;
            } else if (depth == 0 && (sign == ',' || sign == ')')) {
                all.add(text.substring(from, at));
                from = at + 1;
                if (sign == ')') {
                    return all;
                }
            } else if (")]}".indexOf(sign) >= 0) {
                depth--;
            }
        }
    }

    private static int pastLiteral(String text, int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
