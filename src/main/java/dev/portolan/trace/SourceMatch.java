package dev.portolan.trace;

import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether a packet arrives with an expected source.
 *
 * @param expected an address, a prefix, or the id of the component that changes the source last
 */
record SourceMatch(String expected) {

    /** Empty where the source is not known well enough to tell. */
    Optional<Boolean> of(Branch branch) {
        String source = branch.last().in().source();
        if (source.equals(expected) && !source.isEmpty() || isSetBy(branch, source)) {
            return Optional.of(true);
        }
        Optional<Prefix> range = range(expected);
        if (range.isEmpty()) { // a component, and another one set the source
            return source.isEmpty() ? Optional.empty() : Optional.of(false);
        }
        return within(source, range.get());
    }

    private boolean isSetBy(Branch branch, String source) {
        return branch.travelled().stream()
                .anyMatch(hop -> hop.component().value().equals(expected)
                        && hop.out().source().equals(source)
                        && !hop.in().source().equals(source));
    }

    /** A source is written as one or several addresses and prefixes, of which the packet may have any. */
    private static Optional<Boolean> within(String source, Prefix range) {
        List<Optional<Prefix>> parts =
                Arrays.stream(source.split(", ", -1)).map(SourceMatch::range).toList();
        if (parts.stream().flatMap(Optional::stream).anyMatch(part -> !range.overlaps(part))) {
            return Optional.of(false);
        }
        boolean all =
                parts.stream().allMatch(part -> part.filter(range::contains).isPresent());
        return all ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Prefix> range(String text) {
        return IpAddress.parse(text).map(IpAddress::asPrefix).or(() -> Prefix.parse(text));
    }
}
