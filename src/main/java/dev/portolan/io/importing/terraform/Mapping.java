package dev.portolan.io.importing.terraform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What types and attributes of the azurerm provider are called in Azure, as {@code azurerm.txt} says. */
final class Mapping {

    private static final String FILE = "azurerm.txt";
    private static final int INDENT = 2;

    /**
     * What a type becomes.
     *
     * @param armType of the resource, or of the one it is a part of
     * @param parent the attribute that names the resource around it or that it is a part of; empty for none
     * @param part whether it is a part of that resource
     * @param list the list in that resource's body to which it belongs; empty for the body itself
     */
    record Type(String name, String armType, String parent, boolean part, String list, List<Line> lines) {

        /** The type of the resource around it, such as {@code Microsoft.Network/virtualNetworks}. */
        String outerType() {
            return part ? armType : armType.substring(0, armType.lastIndexOf('/'));
        }

        String lastType() {
            return armType.substring(armType.lastIndexOf('/') + 1);
        }
    }

    /**
     * Where an attribute goes.
     *
     * @param from the attribute; a text in quotes stands for itself
     * @param to its path; one of a list ends with brackets
     * @param conversion as the file's head lists them; empty for none
     * @param argument of the conversion; empty for none
     * @param child whether each item of a list becomes a resource within this one
     */
    record Line(String from, String to, String conversion, String argument, boolean child, List<Line> lines) {

        boolean isList() {
            return from.endsWith("[]");
        }

        boolean isText() {
            return from.startsWith("\"");
        }

        Links.Wanted wanted() {
            return switch (conversion) {
                case "id" -> Links.Wanted.ID;
                case "ids", "first", "plain" -> Links.Wanted.IDS;
                default -> Links.Wanted.NO_ID;
            };
        }
    }

    private final Map<String, Type> types = new HashMap<>();

    private Mapping() {}

    static Mapping read() {
        try (InputStream stream = Mapping.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the application");
            }
            Mapping mapping = new Mapping();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(mapping.new Reader()::take);
            return mapping;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Type> of(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** Takes the file line by line; the lists of lines at each depth of indentation are open. */
    private final class Reader {
        private final Deque<List<Line>> open = new ArrayDeque<>();

        void take(String line) {
            int depth = (line.length() - line.stripLeading().length()) / INDENT;
            if (depth == 0) {
                List<Line> lines = new ArrayList<>();
                open.clear();
                open.push(lines);
                Type type = type(line.split(" "), lines);
                types.put(type.name(), type);
                return;
            }
            while (open.size() > depth) {
                open.pop();
            }
            Line read = line(line.strip());
            open.element().add(read);
            open.push(read.lines());
        }

        private Type type(String[] words, List<Line> lines) {
            String name = words[0];
            if (words[1].equals("+")) {
                String list = words.length > 4 ? words[4].substring(0, words[4].length() - 2) : "";
                return new Type(name, words[3], words[2], true, list, lines);
            }
            return new Type(name, words[1], words.length > 3 ? words[3] : "", false, "", lines);
        }

        private Line line(String text) {
            boolean child = text.contains(" => ");
            int equals = text.indexOf(child ? " => " : " = ");
            String from = text.substring(0, equals);
            String[] rest = text.substring(equals + (child ? 4 : 3)).split(" : ", 2);
            String[] conversion = (rest.length > 1 ? rest[1] : "").split(" ", 2);
            return new Line(
                    from, rest[0], conversion[0], conversion.length > 1 ? conversion[1] : "", child, new ArrayList<>());
        }
    }
}
