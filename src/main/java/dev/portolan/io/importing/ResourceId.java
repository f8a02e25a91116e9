package dev.portolan.io.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The id of a resource of Azure, such as
 * {@code /subscriptions/…/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet}. Ids are
 * compared by their {@link #key()}: without regard to case and to a slash at the end (FORMATS.md 2).
 */
public record ResourceId(String text) {

    private static final String PROVIDERS = "/providers/";

    public ResourceId {
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
    }

    /** The id that a text is; empty where it is none of a resource. */
    public static Optional<ResourceId> of(String text) {
        String stripped = text.strip();
        ResourceId id = new ResourceId(stripped);
        return stripped.startsWith("/") && id.names().size() > 0 ? Optional.of(id) : Optional.empty();
    }

    /** The same for every way to write the id. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Such as {@code Microsoft.Network/virtualNetworks/subnets}; empty where the text has no provider. */
    public String type() {
        String[] parts = provided();
        StringBuilder type = new StringBuilder(parts.length > 1 ? parts[0] : "");
        for (int i = 1; i < parts.length; i += 2) {
            type.append('/').append(parts[i]);
        }
        return type.toString();
    }

    /** Its own name, the last of {@link #names()}. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The names from the outermost resource to this one; empty where the text has no provider. */
    public List<String> names() {
        String[] parts = provided();
        List<String> names = new ArrayList<>();
        for (int i = 2; i < parts.length; i += 2) {
            names.add(parts[i]);
        }
        return names;
    }

    /** The resource around a child; empty for an outermost one. */
    public Optional<ResourceId> parent() {
        if (names().size() < 2) {
            return Optional.empty();
        }
        String outer = text.substring(0, text.lastIndexOf('/'));
        return Optional.of(new ResourceId(outer.substring(0, outer.lastIndexOf('/'))));
    }

    public ResourceId child(String type, String name) {
        return new ResourceId(text + "/" + type + "/" + name);
    }

    /** The resource group's name; empty where the id has none. */
    public String resourceGroup() {
        return after("/resourcegroups/");
    }

    private String after(String marker) {
        int at = key().indexOf(marker);
        if (at < 0) {
            return "";
        }
        String rest = text.substring(at + marker.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private String[] provided() {
        int at = key().lastIndexOf(PROVIDERS);
        return at < 0 ? new String[0] : text.substring(at + PROVIDERS.length()).split("/", -1);
    }
}
