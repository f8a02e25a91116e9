package dev.portolan.io.json;

import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * JSON laid out for people and for diffs: blocks indented by two, but a list of scalars or a record that fits stays on
 * one line.
 */
final class JsonPrinter {

    private static final int LONGEST_LIST = 100;
    private static final int LONGEST_LINE = 120;
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> closers = new ArrayDeque<>();
    private int lineStart;
    private boolean fresh = true;
    private boolean named;

    JsonPrinter beginRecord() {
        return begin("{", "}");
    }

    JsonPrinter beginList() {
        return begin("[", "]");
    }

    private JsonPrinter begin(String opener, String closer) {
        startItem();
        text.append(opener);
        closers.push(closer);
        fresh = true;
        return this;
    }

    JsonPrinter end() {
        String closer = closers.pop();
        if (!fresh) {
            newLine();
        }
        text.append(closer);
        fresh = false;
        return this;
    }

    /** Starts a member of the record that is open; its value comes next. */
    JsonPrinter name(String name) {
        startItem();
        quote(text, wellFormed(name));
        text.append(": ");
        named = true;
        return this;
    }

    JsonPrinter member(String name, Value value) {
        return name(name).value(value);
    }

    /** A member with a text; none where it is empty. */
    JsonPrinter member(String name, String value) {
        return value.isEmpty() ? this : member(name, Value.of(value));
    }

    JsonPrinter members(Properties properties) {
        properties.values().forEach(this::member);
        return this;
    }

    /** A member with a list or record on one line, however long. */
    JsonPrinter flatMember(String name, Value value) {
        name(name).startItem();
        flat(text, value);
        return this;
    }

    JsonPrinter value(Value value) {
        String flat = flat(value);
        if (staysOnOneLine(value, flat)) {
            startItem();
            text.append(flat);
        } else if (value instanceof Value.Items items) {
            beginList();
            items.values().forEach(this::value);
            end();
        } else if (value instanceof Value.Fields fields) {
            beginRecord();
            members(fields.properties());
            end();
        }
        return this;
    }

    /** The text so far, with a newline at its end. */
    String text() {
        return text + "\n";
    }

    private boolean staysOnOneLine(Value value, String flat) {
        int column = named ? text.length() - lineStart : closers.size() * 2;
        boolean fits = column + flat.length() + 1 <= LONGEST_LINE;
        if (value instanceof Value.Items items) {
            return items.values().isEmpty() || (fits && flat.length() <= LONGEST_LIST && !holdsRecords(items));
        }
        if (value instanceof Value.Fields fields) {
            return fits || fields.properties().isEmpty();
        }
        return true;
    }

    private static boolean holdsRecords(Value.Items items) {
        return items.values().stream()
                .anyMatch(item ->
                        item instanceof Value.Fields || item instanceof Value.Items inner && holdsRecords(inner));
    }

    private void startItem() {
        if (named) {
            named = false;
            return;
        }
        if (closers.isEmpty()) {
            return;
        }
        if (!fresh) {
            text.append(',');
        }
        newLine();
        fresh = false;
    }

    private void newLine() {
        text.append('\n');
        lineStart = text.length();
        text.append("  ".repeat(closers.size()));
    }

    static String flat(Value value) {
        StringBuilder out = new StringBuilder();
        flat(out, value);
        return out.toString();
    }

    private static void flat(StringBuilder out, Value value) {
        if (value instanceof Value.Text content) {
            quote(out, content.text());
        } else if (value instanceof Value.Numeral numeral) {
            out.append(numeral.number());
        } else if (value instanceof Value.Flag flag) {
            out.append(flag.on());
        } else if (value instanceof Value.Items items) {
            flatItems(out, items.values());
        } else if (value instanceof Value.Fields fields) {
            flatFields(out, fields.properties());
        } else {
            out.append("null");
        }
    }

    private static void flatItems(StringBuilder out, List<Value> items) {
        out.append('[');
        String separator = "";
        for (Value item : items) {
            out.append(separator);
            flat(out, item);
            separator = ", ";
        }
        out.append(']');
    }

    private static void flatFields(StringBuilder out, Properties fields) {
        out.append('{');
        String separator = "";
        for (String name : fields.names()) {
            out.append(separator);
            quote(out, wellFormed(name));
            out.append(": ");
            fields.get(name).ifPresent(value -> flat(out, value));
            separator = ", ";
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String content) {
        out.append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            int escape = "\"\\\n\r\t\b\f".indexOf(c);
            if (escape >= 0) {
                out.append('\\').append("\"\\nrtbf".charAt(escape));
            } else if (c < FIRST_PRINTABLE || isLoneSurrogate(content, i)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Readers refuse half a character in a name even when it is escaped. */
    private static String wellFormed(String name) {
        StringBuilder whole = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (isLoneSurrogate(name, i)) {
                whole.setCharAt(i, '\uFFFD');
            }
        }
        return whole.toString();
    }

    /** Half a character cannot be written in UTF-8, only escaped. */
    private static boolean isLoneSurrogate(String content, int index) {
        char c = content.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == content.length() || !Character.isLowSurrogate(content.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(content.charAt(index - 1)));
    }
}
