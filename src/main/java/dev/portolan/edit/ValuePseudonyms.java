package dev.portolan.edit;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.net.AddressPseudonyms;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Property values in place of real ones, by what the catalogue says that they are. */
final class ValuePseudonyms {

    /** Texts that name something of Azure's or Kubernetes', not of the customer's. */
    private static final Set<String> PUBLIC = Set.of(
            "azureRegion",
            "delegation",
            "serviceEndpoints",
            "kubernetesVersion",
            "version",
            "extensions",
            "fqdnTags",
            "policy",
            "privateLinkRegion",
            "provider",
            "role",
            "ruleSet",
            "serviceType",
            "sku",
            "vmSize",
            "zones");

    private final Map<ComponentId, ComponentId> ids;
    private final NamePseudonyms names;
    private final AddressPseudonyms addresses;

    ValuePseudonyms(Map<ComponentId, ComponentId> ids, NamePseudonyms names, AddressPseudonyms addresses) {
        this.ids = ids;
        this.names = names;
        this.addresses = addresses;
    }

    /** What the catalogue knows of {@code real}, disguised; whatever it does not know is left out. */
    Properties of(Properties real, List<Property<?>> known) {
        Properties disguised = Properties.NONE;
        for (Map.Entry<String, Value> entry : real.values().entrySet()) {
            Optional<Property<?>> property = known.stream()
                    .filter(candidate -> candidate.name().equals(entry.getKey()))
                    .findFirst();
            if (property.isPresent()) {
                disguised = disguised.with(
                        entry.getKey(),
                        of(entry.getValue(), entry.getKey(), property.get().type()));
            }
        }
        return disguised;
    }

    private Value of(Value real, String name, PropertyType type) {
        if (real instanceof Value.Items items) {
            PropertyType item = type instanceof PropertyType.Several several ? several.item() : type;
            return Value.of(
                    items.values().stream().map(value -> of(value, name, item)).toList());
        }
        if (real instanceof Value.Fields fields) {
            List<Property<?>> known = type instanceof PropertyType.Fields record ? record.fields() : List.of();
            return new Value.Fields(of(fields.properties(), known));
        }
        return real instanceof Value.Text text ? Value.of(text(text.text(), name, type)) : real;
    }

    private String text(String real, String name, PropertyType type) {
        if (type instanceof PropertyType.OneOf || type instanceof PropertyType.Ports) {
            return real;
        }
        if (type instanceof PropertyType.Reference) {
            return reference(real);
        }
        if (type instanceof PropertyType.AddressOrTag) {
            return address(real).orElse(real);
        }
        return PUBLIC.contains(name) ? real : text(real);
    }

    /** A component's pseudonym; that of any other word where there is no such component. */
    String reference(String real) {
        ComponentId id = real.isBlank() ? null : ids.get(new ComponentId(real));
        return id == null ? names.word(real) : id.value();
    }

    /** A text of which only its form is known. */
    String text(String real) {
        return address(real)
                .orElseGet(() -> real.startsWith("/")
                        ? names.path(real)
                        : NamePseudonyms.isHost(real) ? names.host(real) : names.word(real));
    }

    /** An address or a range; empty where it is none. */
    Optional<String> address(String real) {
        return IpAddress.parse(real)
                .map(address -> addresses.of(address).toString())
                .or(() -> Prefix.parse(real).map(prefix -> addresses.of(prefix).toString()));
    }
}
