package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.ArmFunction;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The functions that every template may call, by their names, whatever their case. */
public final class Functions {

    private static final Table TABLE = new Table();

    static {
        TemplateFunctions.addTo(TABLE);
        LogicFunctions.addTo(TABLE);
        NumberFunctions.addTo(TABLE);
        TextFunctions.addTo(TABLE);
        EncodingFunctions.addTo(TABLE);
        SequenceFunctions.addTo(TABLE);
        ListFunctions.addTo(TABLE);
        RecordFunctions.addTo(TABLE);
        LambdaFunctions.addTo(TABLE);
        PlaceFunctions.addTo(TABLE);
        IdFunctions.addTo(TABLE);
        RuntimeFunctions.addTo(TABLE);
        DateFunctions.addTo(TABLE);
        CidrFunctions.addTo(TABLE);
    }

    private Functions() {}

    /** The function of that name; {@code list…} functions are those of resources, and always opaque. */
    public static Optional<ArmFunction> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<ArmFunction> known = TABLE.get(lower);
        return known.isEmpty() && lower.startsWith("list") && lower.indexOf('.') < 0
                ? Optional.of(arguments -> Opaque.call(name, arguments.all()))
                : known;
    }

    /** The names of all of them, in lower case. */
    static Set<String> names() {
        return TABLE.names();
    }
}
