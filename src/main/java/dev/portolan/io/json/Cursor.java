package dev.portolan.io.json;

import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A place in a file, asked for what should be there; whatever does not fit is reported with its line and path. */
public record Cursor(Node node, JsonPath path, Problems problems) {

    public void error(String message) {
        problems.error(node.line(), path, message);
    }

    public void warn(String message) {
        problems.warn(node.line(), path, message);
    }

    public Value value() {
        return node.value();
    }

    /** Whether a record is here; reported where not. */
    public boolean isRecord() {
        if (node instanceof Node.Fields) {
            return true;
        }
        wrong("a record in { }");
        return false;
    }

    public Optional<Cursor> member(String name) {
        return node instanceof Node.Fields fields
                ? Optional.ofNullable(fields.members().get(name))
                        .map(found -> new Cursor(found, path.member(name), problems))
                : Optional.empty();
    }

    public List<Cursor> members() {
        List<Cursor> all = new ArrayList<>();
        if (isRecord() && node instanceof Node.Fields fields) {
            fields.members().forEach((name, found) -> all.add(new Cursor(found, path.member(name), problems)));
        }
        return all;
    }

    public Map<String, Cursor> membersByName() {
        Map<String, Cursor> all = new LinkedHashMap<>();
        if (isRecord() && node instanceof Node.Fields fields) {
            fields.members().forEach((name, found) -> all.put(name, new Cursor(found, path.member(name), problems)));
        }
        return all;
    }

    public List<Cursor> items() {
        List<Cursor> all = new ArrayList<>();
        if (node instanceof Node.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                all.add(new Cursor(list.items().get(i), path.item(i), problems));
            }
        } else {
            wrong("a list in [ ]");
        }
        return all;
    }

    public List<Cursor> items(String name) {
        return member(name).map(Cursor::items).orElse(List.of());
    }

    /** The text here; empty and reported where there is something else. */
    public String text() {
        if (node instanceof Node.Leaf leaf && leaf.value() instanceof Value.Text text) {
            return text.text();
        }
        wrong("a text in quotation marks");
        return "";
    }

    public String text(String name) {
        return member(name).map(Cursor::text).orElse("");
    }

    /** The text of a member that may neither be absent nor empty. */
    public String required(String name) {
        Optional<Cursor> found = member(name);
        if (found.isEmpty()) {
            error("\"" + name + "\" is missing; add it");
            return "";
        }
        String text = found.get().text();
        if (text.isBlank() && found.get().node.value() instanceof Value.Text) {
            found.get().error("\"" + name + "\" is empty; write something");
        }
        return text;
    }

    public int whole(String name, int least, int most, int otherwise) {
        return member(name).map(found -> found.whole(least, most)).orElse(otherwise);
    }

    private int whole(int least, int most) {
        if (!(node instanceof Node.Leaf leaf && leaf.value() instanceof Value.Numeral numeral)) {
            wrong("a whole number");
            return least;
        }
        try {
            int number = numeral.number().intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException e) {
            wrong("a whole number");
            return least;
        }
        error(numeral.number() + " is out of range; write a number from " + least + " to " + most);
        return least;
    }

    public boolean flag(String name) {
        return member(name).map(Cursor::flag).orElse(false);
    }

    private boolean flag() {
        if (node instanceof Node.Leaf leaf && leaf.value() instanceof Value.Flag flag) {
            return flag.on();
        }
        wrong("true or false");
        return false;
    }

    Properties properties(String name) {
        return member(name)
                .filter(Cursor::isRecord)
                .map(found -> found.others(Set.of()))
                .orElse(Properties.NONE);
    }

    /** What is here apart from {@code known}, for the way back into the file. */
    Properties others(Set<String> known) {
        if (!(node instanceof Node.Fields fields)) {
            return Properties.NONE;
        }
        Map<String, Value> others = new LinkedHashMap<>();
        fields.members().forEach((name, found) -> {
            if (!known.contains(name)) {
                others.put(name, found.value());
            }
        });
        return others.isEmpty() ? Properties.NONE : new Properties(others);
    }

    /** Reports members other than {@code known}, where there is no room to keep them. */
    public void only(Set<String> known) {
        membersByName().forEach((name, found) -> {
            if (!known.contains(name)) {
                found.error("\"" + name + "\" is not known here and would get lost; remove it or update Portolan");
            }
        });
    }

    public void wrong(String expected) {
        error("expected " + expected + ", but found " + described());
    }

    private String described() {
        if (node instanceof Node.Fields) {
            return "a record; replace it";
        }
        if (node instanceof Node.Items) {
            return "a list; replace it";
        }
        return Problems.shortened(JsonPrinter.flat(value()), 60) + "; correct it";
    }
}
