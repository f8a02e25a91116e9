package dev.portolan.report.handover;

/**
 * One argument of {@code az aks create}.
 *
 * @param name with its hyphens
 * @param value what follows it; in angle brackets what only the subscription knows; empty for a switch
 * @param because where the value comes from
 */
record Argument(String name, String value, String because) {

    /** As it is typed; what is not plain is put in quotation marks, as names may hold anything. */
    String text() {
        return value.isEmpty() ? name : name + " " + Shell.quoted(value);
    }
}
