package dev.portolan.trace;

import dev.portolan.catalog.Known;
import dev.portolan.model.ComponentId;
import java.util.List;

/**
 * Who checks the certificate of a TLS session, and which issuers it trusts beside the public ones.
 *
 * @param assumed whether a company's own CA is assumed to be trusted, as on managed machines
 * @param names whether the certificate has to be for the name that is asked for
 */
record Trust(
        ComponentId component,
        String validator,
        boolean checks,
        Known<List<String>> roots,
        boolean assumed,
        boolean names) {

    Trust(ComponentId component, String validator, boolean checks, Known<List<String>> roots, boolean assumed) {
        this(component, validator, checks, roots, assumed, true);
    }

    static final Trust UNCHECKED = new Trust(ComponentId.CANVAS, "nobody", false, Known.unknown(), false);

    String words() {
        if (!checks) {
            return "not checked";
        }
        String more = roots.matches(all -> !all.isEmpty()) ? " and " + String.join(", ", roots.value()) : "";
        return validator + " against public CAs" + more + (names ? "" : ", not its names");
    }
}
