package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions of address ranges. */
final class CidrFunctions {

    private static final int MOST_BITS = 62;

    private CidrFunctions() {}

    static void addTo(Table table) {
        table.add("cidrSubnet", 3, 3, CidrFunctions::subnet);
        table.add("cidrHost", 2, 2, CidrFunctions::host);
        table.add("parseCidr", 1, 1, a -> parsed(range(a)));
    }

    /** The range in which the text lies: unlike Portolan, Azure allows host bits here. */
    private static Prefix range(Arguments arguments) {
        String text = arguments.text(0);
        int slash = text.indexOf('/');
        try {
            return IpAddress.of(slash < 0 ? text : text.substring(0, slash))
                    .prefix(Integer.parseInt(text.substring(slash + 1)))
                    .orElseThrow(() -> new NotEvaluated("\"" + text + "\" is not an address range"));
        } catch (IllegalArgumentException e) {
            throw new NotEvaluated("\"" + text + "\" is not an address range");
        }
    }

    /** Each bit of the number, from the highest, says which half of the range the subnet is in. */
    private static JsonNode subnet(Arguments arguments) {
        Prefix range = range(arguments);
        long bits = arguments.whole(1) - range.length();
        long number = arguments.whole(2);
        if (bits < 0 || number < 0 || bits <= MOST_BITS && number >= 1L << bits) {
            throw new NotEvaluated(range + " has no such part");
        }
        for (long bit = bits - 1; bit >= 0; bit--) {
            if (range.halves().isEmpty()) {
                throw new NotEvaluated("an address has fewer bits");
            }
            range = range.halves().get(bit > MOST_BITS ? 0 : (int) (number >> bit & 1));
        }
        return Nodes.text(range.toString());
    }

    private static JsonNode host(Arguments arguments) {
        Prefix range = range(arguments);
        long number = arguments.whole(1);
        if (number < 0 || number >= Integer.MAX_VALUE) {
            throw new NotEvaluated(range + " has no such address");
        }
        IpAddress address = range.first().plus(number + 1);
        if (!range.contains(address)) {
            throw new NotEvaluated(range + " has no such address");
        }
        return Nodes.text(address.toString());
    }

    private static JsonNode parsed(Prefix range) {
        ObjectNode parsed = Nodes.record();
        parsed.put("network", range.first().toString());
        parsed.put("cidr", range.length());
        if (range.isIpv6()) {
            parsed.put("firstUsable", range.first().toString());
            parsed.put("lastUsable", range.last().toString());
            return parsed;
        }
        boolean wide = range.length() < 31;
        parsed.put("netmask", mask(range.length()));
        parsed.put("broadcast", range.last().toString());
        parsed.put("firstUsable", range.first().plus(wide ? 1 : 0).toString());
        parsed.put("lastUsable", range.last().plus(wide ? -1 : 0).toString());
        return parsed;
    }

    private static String mask(int length) {
        return IpAddress.of("255.255.255.255")
                .prefix(length)
                .orElseThrow()
                .first()
                .toString();
    }
}
