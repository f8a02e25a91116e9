package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.model.ValueForm;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms that property values take, each with the sentence for a value that does not fit. */
final class Forms {

    static final ValueForm<String> TEXT = ValueForm.of(Forms::textOf, Value::of);
    static final ValueForm<Boolean> FLAG = ValueForm.of(Forms::flagOf, Value::of);
    static final ValueForm<IpAddress> ADDRESS = parsed(IpAddress::of);
    static final ValueForm<Prefix> PREFIX = parsed(Prefix::of);
    static final ValueForm<PortRange> PORTS = ValueForm.of(Forms::portsOf, ports -> Value.of(ports.toString()));
    static final ValueForm<ComponentId> REFERENCE = parsed(ComponentId::new);
    static final ValueForm<Properties> FIELDS = ValueForm.of(Forms::fieldsOf, Value.Fields::new);
    static final ValueForm<String> HOST_NAME = ValueForm.of(value -> hostNameOf(textOf(value)), Value::of);
    static final ValueForm<String> ADDRESS_OR_TAG = ValueForm.of(value -> addressOrTagOf(textOf(value)), Value::of);

    private static final Pattern LABELS = Pattern.compile(
            "(\\*|(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*)");
    private static final Pattern TAG = Pattern.compile("\\*|[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final int LONGEST_HOST_NAME = 253;

    private Forms() {}

    static ValueForm<Integer> whole(int least, int most) {
        return ValueForm.of(value -> wholeOf(value, least, most), number -> Value.of((long) number));
    }

    static <E extends Enum<E> & Choice> ValueForm<E> choice(Class<E> options) {
        Map<String, E> byId = new LinkedHashMap<>();
        for (E option : options.getEnumConstants()) {
            byId.put(option.id(), option);
        }
        return ValueForm.of(value -> choiceOf(textOf(value), byId), option -> Value.of(option.id()));
    }

    static <T> ValueForm<List<T>> listOf(ValueForm<T> item) {
        return ValueForm.of(
                value -> itemsOf(value).stream().map(item::read).toList(),
                list -> Value.of(list.stream().map(item::write).toList()));
    }

    private static <T> ValueForm<T> parsed(Function<String, T> parser) {
        return ValueForm.of(value -> parser.apply(textOf(value)), typed -> Value.of(typed.toString()));
    }

    private static String textOf(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("a text is expected here, not " + described(value));
    }

    private static boolean flagOf(Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        throw new IllegalArgumentException("true or false is expected here, not " + described(value));
    }

    private static Properties fieldsOf(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.properties();
        }
        throw new IllegalArgumentException("a record is expected here, not " + described(value));
    }

    private static List<Value> itemsOf(Value value) {
        if (value instanceof Value.Items items) {
            return items.values();
        }
        throw new IllegalArgumentException("a list is expected here, not " + described(value));
    }

    private static int wholeOf(Value value, int least, int most) {
        if (!(value instanceof Value.Numeral numeral)) {
            throw new IllegalArgumentException("a number is expected here, not " + described(value));
        }
        try {
            int number = numeral.number().intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(numeral.number() + " is not a whole number", e);
        }
        throw new IllegalArgumentException(
                numeral.number() + " is out of range: from " + least + " to " + most + " is possible");
    }

    private static PortRange portsOf(Value value) {
        return value instanceof Value.Numeral
                ? PortRange.single(wholeOf(value, 0, PortRange.HIGHEST))
                : PortRange.of(textOf(value));
    }

    private static <E> E choiceOf(String text, Map<String, E> byId) {
        E found = byId.get(text);
        if (found == null) {
            throw new IllegalArgumentException("\"" + text + "\" is none of "
                    + byId.keySet().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static String hostNameOf(String text) {
        if (text.length() > LONGEST_HOST_NAME || !LABELS.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a host name such as shop.contoso.com");
        }
        return text;
    }

    private static String addressOrTagOf(String text) {
        if (!TAG.matcher(text).matches()
                && (text.indexOf('/') >= 0 || IpAddress.parse(text).isEmpty())) {
            try {
                Prefix.of(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        e.getMessage() + "; write an address, a range, a service tag or *", e);
            }
        }
        return text;
    }

    private static String described(Value value) {
        if (value instanceof Value.Text text) {
            return "the text \"" + text.text() + "\"";
        }
        if (value instanceof Value.Numeral numeral) {
            return "the number " + numeral.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "true" : "false";
        }
        if (value instanceof Value.Items) {
            return "a list";
        }
        return value instanceof Value.Fields ? "a record" : "null";
    }
}
