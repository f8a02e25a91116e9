package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.net.AddressPseudonyms;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every address and range that a design names, anywhere. */
final class AddressesIn {

    private final Set<Prefix> prefixes = new LinkedHashSet<>();
    private final Set<IpAddress> addresses = new LinkedHashSet<>();

    private AddressesIn() {}

    static AddressPseudonyms pseudonyms(Design design) {
        AddressesIn all = new AddressesIn();
        design.topology().components().stream().map(Component::properties).forEach(all::add);
        design.topology().links().stream().map(Link::properties).forEach(all::add);
        design.topology().links().stream().map(Link::name).forEach(name -> all.addWords(name));
        for (Flow flow : design.flows()) {
            all.add(flow.from().text());
            all.add(flow.to().text());
            all.add(flow.host());
            flow.expectations().forEach(expectation -> all.add(expectation.argument()));
        }
        return new AddressPseudonyms(all.prefixes, all.addresses);
    }

    private void add(Properties properties) {
        properties.values().values().forEach(this::add);
    }

    private void add(Value value) {
        if (value instanceof Value.Text text) {
            add(text.text());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(this::add);
        } else if (value instanceof Value.Fields fields) {
            add(fields.properties());
        }
    }

    private void addWords(String text) {
        for (String word : text.split(" ", -1)) {
            add(word);
        }
    }

    private void add(String text) {
        IpAddress.parse(text)
                .ifPresentOrElse(addresses::add, () -> Prefix.parse(text).ifPresent(prefixes::add));
    }
}
