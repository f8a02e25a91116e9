package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.ArmFunction;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Functions by name, each with the number of arguments that it takes. */
final class Table {

    /** As many arguments as anybody likes. */
    static final int ANY = Integer.MAX_VALUE;

    private final Map<String, ArmFunction> functions = new TreeMap<>();

    Optional<ArmFunction> get(String lowerCase) {
        return Optional.ofNullable(functions.get(lowerCase));
    }

    Set<String> names() {
        return Collections.unmodifiableSet(functions.keySet());
    }

    /** A function that needs to know its arguments: it is opaque where one of them is. */
    void add(String name, int least, int most, ArmFunction function) {
        addOpen(
                name,
                least,
                most,
                arguments ->
                        arguments.all().stream().anyMatch(Opaque::in) ? arguments.opaque() : function.call(arguments));
    }

    /** A function that deals with opaque arguments itself, or does not evaluate all of them. */
    void addOpen(String name, int least, int most, ArmFunction function) {
        functions.put(name.toLowerCase(Locale.ROOT), arguments -> {
            if (arguments.size() < least || arguments.size() > most) {
                throw new NotEvaluated("it takes " + numbers(least, most) + " arguments, not " + arguments.size());
            }
            return function.call(arguments);
        });
    }

    private static String numbers(int least, int most) {
        if (most == ANY) {
            return least + " or more";
        }
        return least == most ? String.valueOf(least) : least + " to " + most;
    }
}
