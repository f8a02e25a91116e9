package dev.portolan.edit;

import dev.portolan.catalog.MicrosoftHosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in place of real ones: the same for the same word, wherever it stands. */
final class NamePseudonyms {

    /** Words that mean something to Azure, Kubernetes or DNS. */
    private static final Set<String> MEANT = Set.of("@", "*", "", "default", "kube-system", "privatelink", "hcp");

    private static final Pattern AZURE_SUBNET = Pattern.compile("Azure\\w*Subnet|GatewaySubnet|RouteServerSubnet");

    /** Azure's names of regions, as they stand in names of hosts. */
    private static final Pattern REGION = Pattern.compile(
            "(?:[a-z]+)?(?:east|west|north|south|central)[a-z]*\\d?|usgov[a-z]+|[a-z]+(?:japan|korea)[a-z]*");

    private static final Pattern HOST = Pattern.compile("(?:[\\w*-]+\\.)+[A-Za-z][\\w-]*\\.?");
    private static final Set<String> RESERVED = Set.of("com", "net", "org");
    private static final Set<String> PRIVATE =
            Set.of("internal", "local", "corp", "lan", "example", "test", "invalid", "localhost", "arpa");

    private final Map<String, String> words = new LinkedHashMap<>();

    static boolean isAzureSubnet(String name) {
        return AZURE_SUBNET.matcher(name).matches();
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    /** What stands for a name, or for one label of a host name. */
    String word(String real) {
        if (MEANT.contains(real) || isAzureSubnet(real)) {
            return real;
        }
        return words.computeIfAbsent(real.toLowerCase(Locale.ROOT), key -> "name-" + (words.size() + 1));
    }

    /** What stands for a host name: whatever ends like another one still does. */
    String host(String real) {
        List<String> labels = new ArrayList<>(Arrays.asList(real.split("\\.", -1)));
        if (labels.size() < 2) {
            return word(real);
        }
        OptionalInt own = MicrosoftHosts.ownLabels(real);
        int kept = own.orElse(0);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            boolean last = i == labels.size() - 1;
            if (i >= labels.size() - kept
                    || own.isPresent() && REGION.matcher(label).matches()) {
                written.add(label);
            } else {
                written.add(last ? domain(label) : word(label));
            }
        }
        return String.join(".", written);
    }

    private static String domain(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (PRIVATE.contains(lower)) {
            return lower;
        }
        return RESERVED.contains(lower) ? "example." + lower : lower + ".example";
    }

    /** What stands for a path: as many steps, and the same where they were. */
    String path(String real) {
        return Arrays.stream(real.split("/", -1))
                .map(step -> step.endsWith("*") ? word(step.substring(0, step.length() - 1)) + "*" : word(step))
                .collect(Collectors.joining("/"));
    }
}
