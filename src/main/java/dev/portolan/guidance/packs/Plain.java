package dev.portolan.guidance.packs;

import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as expressions see them: whole numbers are always long, others double. */
final class Plain {

    private Plain() {}

    static Object of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return number(numeral.number());
        }
        if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(Plain::of).toList();
        }
        return value instanceof Value.Fields fields ? of(fields.properties()) : "";
    }

    static Map<String, Object> of(Properties properties) {
        Map<String, Object> all = new LinkedHashMap<>();
        properties.values().forEach((name, value) -> all.put(name, of(value)));
        return new Facts(all);
    }

    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return number.doubleValue();
        }
    }
}
