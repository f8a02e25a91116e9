package dev.portolan.cli;

import dev.portolan.model.Expectation;
import java.util.Locale;

/** Names of things as the terminal writes them. */
final class Names {

    private Names() {}

    static String expectation(Expectation expectation) {
        String type = expectation.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return expectation.argument().isEmpty() ? type : type + " " + expectation.argument();
    }
}
