package dev.portolan.catalog;

import dev.portolan.model.KindId;
import java.util.List;
import java.util.Set;

/** What a property can hold, for the file's schema and the inspector's fields. */
public sealed interface PropertyType {

    /** Free text. */
    record Text() implements PropertyType {}

    /** A host name or a wildcard such as {@code *.contoso.com}. */
    record HostName() implements PropertyType {}

    /** A whole number between two bounds, both included. */
    record Whole(int least, int most) implements PropertyType {}

    /** Yes or no. */
    record YesNo() implements PropertyType {}

    /** One of a closed set. */
    record OneOf(List<Choice> options) implements PropertyType {}

    /** An IP address. */
    record Address() implements PropertyType {}

    /** An address range. */
    record Range() implements PropertyType {}

    /** An address, an address range, a service tag, or {@code *}. */
    record AddressOrTag() implements PropertyType {}

    /** A port, a range of ports, or {@code *}. */
    record Ports() implements PropertyType {}

    /** Another component, of one of these kinds. */
    record Reference(Set<KindId> kinds) implements PropertyType {}

    /** Several of one type, in order. */
    record Several(PropertyType item) implements PropertyType {}

    /** A record of named fields. */
    record Fields(List<Property<?>> fields) implements PropertyType {}
}
