package dev.portolan.plan.snat;

import java.util.Locale;

/** Numbers as budgets write them. */
final class Words {

    private Words() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String addresses(long number) {
        return number + (number == 1 ? " address" : " addresses");
    }

    static String nodes(long number) {
        return number(number) + (number == 1 ? " node" : " nodes");
    }
}
